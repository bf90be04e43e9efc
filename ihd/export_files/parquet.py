"""Parquet, written group by group: so many rows are in memory, and no more. The only file that knows arro3."""

from collections.abc import Iterable, Iterator
from datetime import datetime
from itertools import islice
from typing import IO, cast

from arro3.core import Array, DataType, RecordBatch, RecordBatchReader, Schema
from arro3.core import Field as Column
from arro3.io import write_parquet

from ihd.export_files.fields import Field, Kind, Row, Value

GROUP = 65_536  # rows
TYPES = {Kind.TEXT: DataType.utf8(), Kind.WHOLE: DataType.int64(), Kind.NUMBER: DataType.float64()}
TIME = DataType.timestamp("ms", tz="UTC")


def write(file: IO[bytes], fields: tuple[Field, ...], rows: Iterable[Row]) -> None:
    """All rows in groups, the columns packed with Zstandard. Times are of whole milliseconds, UTC."""
    schema = Schema([Column(one.name, TYPES.get(one.kind, TIME), nullable=True) for one in fields])
    sink, source = _Sink(file), _Source(schema, fields, rows)
    try:
        batches = RecordBatchReader.from_batches(schema, source.batches(sink))
        write_parquet(batches, cast("IO[bytes]", sink), compression="zstd(3)", max_row_group_size=GROUP)
    finally:
        for refused in (source.refused, sink.refused):
            if refused is not None:
                raise refused  # as it was; the library would wrap it up


class _Source:
    """The rows as batches of columns. What goes wrong while they are fetched is remembered for who writes them."""

    def __init__(self, schema: Schema, fields: tuple[Field, ...], rows: Iterable[Row]) -> None:
        self._schema, self._fields, self._rows = schema, fields, iter(rows)
        self.refused: BaseException | None = None

    def batches(self, sink: "_Sink") -> Iterator[RecordBatch]:
        try:
            while some := list(islice(self._rows, GROUP)):
                columns = zip(self._fields, zip(*some, strict=True), strict=True)
                arrays = [_array(field, values) for field, values in columns]
                yield RecordBatch.from_arrays(arrays, schema=self._schema)
                if sink.refused is not None:
                    raise sink.refused
        except GeneratorExit:
            raise
        except BaseException as error:
            self.refused = error
            raise


class _Sink:
    """The file, as the library wants it. It must not raise: the library would abort with a panic of its own."""

    def __init__(self, file: IO[bytes]) -> None:
        self._file = file
        self.refused: OSError | None = None

    def write(self, some: bytes) -> int:
        if self.refused is None:
            try:
                self._file.write(some)
            except OSError as error:
                self.refused = error
        return len(some)

    def flush(self) -> None:
        if self.refused is None:
            try:
                self._file.flush()
            except OSError as error:
                self.refused = error

    def close(self) -> None:
        """Whoever gave the file closes it."""

    def tell(self) -> int:
        return self._file.tell()

    def seek(self, to: int, whence: int = 0) -> int:
        return self._file.seek(to, whence)


def _array(field: Field, values: tuple[Value, ...]) -> Array:
    if field.kind is Kind.TIME:
        told = [round(1000 * one.timestamp()) if isinstance(one, datetime) else None for one in values]
        return Array(told, DataType.int64()).cast(TIME)
    if field.kind is Kind.NUMBER:
        return Array([None if one is None else float(one) for one in values], TYPES[field.kind])  # type: ignore[arg-type]
    return Array(list(values), TYPES[field.kind])
