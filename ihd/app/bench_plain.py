"""The rival of the diary: readings in a table as one would write it down at first."""

SAMPLE = 31 * 8640  # readings: a month
PLAIN_TABLE = """
import json, os, random, sqlite3, statistics, sys, time
from datetime import UTC, datetime, timedelta

count = int(sys.argv[2])
dice, start = random.Random(1), datetime(2024, 7, 1, tzinfo=UTC)
connection = sqlite3.connect(sys.argv[1])
connection.execute(
    "CREATE TABLE reading (id INTEGER PRIMARY KEY, meter INTEGER, at DATETIME, watts FLOAT, imported_kwh FLOAT)"
)
connection.execute("CREATE UNIQUE INDEX reading_at ON reading (meter, at)")

def made():
    kwh = 12345.678
    for n in range(count):
        watts = dice.gauss(730, 9)
        kwh += watts / 360000
        at = (start + timedelta(seconds=10 * n)).strftime("%Y-%m-%d %H:%M:%S.%f")
        yield 1, at, round(watts, 1), round(kwh, 3)

connection.executemany("INSERT INTO reading (meter, at, watts, imported_kwh) VALUES (?, ?, ?, ?)", made())
connection.commit()

def median(question):
    took = []
    for _ in range(6):
        began = time.perf_counter()
        rows = connection.execute(question).fetchall()
        took.append((time.perf_counter() - began) * 1000)
        assert rows
    return statistics.median(took[1:])

day = median("SELECT at, watts FROM reading WHERE at >= '2024-07-09' AND at < '2024-07-10' AND meter = 1")
month = median(
    "SELECT date(at), max(imported_kwh) - min(imported_kwh) FROM reading WHERE meter = 1"
    " AND at >= '2024-07-01' AND at < '2024-08-01' GROUP BY date(at)"
)
size = os.path.getsize(sys.argv[1]) / count
print(json.dumps({"bytes": size, "day": day, "month": month}))
"""
