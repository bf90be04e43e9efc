"""The benchmark of messages over a broker, on a burst that is short."""

from program import answers


def test_all_messages_of_a_burst_are_kept_by_both(tmp_path):
    rows = answers("bench", "messages", "--messages", "4000", "--runs", "1", home=tmp_path)
    names = ("messages", "messages.cpu", "messages.bare", "messages.bare.cpu", "messages.ratio")
    assert tuple(row["name"] for row in rows) == names
    assert all(row["value"] > 0 and row["note"] for row in rows)
    assert "4000 messages" in rows[0]["note"]
