"""Asks the databases that have no program of their own here, or that are asked again and again in one process.

peers.py version sqlite3|duckdb
peers.py cold duckdb FILE QUESTION (no FILE: the question names its files)
peers.py warm sqlite3|fts5|duckdb FILE RUNS SECONDS QUESTION...

The lines that it prints: "prepared SECONDS", "memory KILOBYTES", and for each question "times INDEX NANOSECONDS..." and "answer INDEX LINE"; all
parted by tabs. A question that begins with "csv:" is answered by CSV.
"""

import csv
import io
import os
import sys
import tempfile
from time import perf_counter, perf_counter_ns

COLUMNS = "id, title.zh as title, title.en as title_en, craft, region, note, made, weight, unit"


def quoted(path):
    return path.replace("'", "''")


def tell(*words):
    print(*words, sep="\t", flush=True)


class SQLite:
    """A table, one for the values of the list, and an index for each field that is asked for."""

    def __init__(self, path):
        import sqlite3

        self.connection = sqlite3.connect(":memory:", isolation_level=None)
        self.connection.execute(
            "create table things(n integer primary key, id, title, title_en, region, note, made, weight, unit)")
        with open(path, encoding="utf-8") as file:
            text = file.read()
        fields = ["id", "title.zh", "title.en", "region", "note", "made", "weight", "unit"]
        values = ", ".join(f"json_extract(value, '$.{field}')" for field in fields)
        self.connection.execute(f"insert into things select key, {values} from json_each(?)", [text])
        self.connection.execute("create table crafts(craft, thing, primary key(craft, thing)) without rowid")
        self.connection.execute(
            "insert or ignore into crafts select craft.value, thing.key from json_each(?) thing, json_each(thing.value, '$.craft') craft",
            [text])
        for field in ["region", "weight"]:
            self.connection.execute(f"create index things_{field} on things({field})")
        self.connection.execute("analyze")

    def ask(self, question):
        return self.connection.execute(question).fetchall()

    def write(self, question):
        output = io.StringIO()
        csv.writer(output, lineterminator="\n").writerows(self.connection.execute(question))
        return output.getvalue()


class FTS5(SQLite):
    """The texts in an index of each three characters that follow one another."""

    def __init__(self, path):
        super().__init__(path)
        self.connection.execute("create virtual table texts using fts5(title, title_en, note, tokenize='trigram')")
        self.connection.execute("insert into texts(rowid, title, title_en, note) select n, title, title_en, note from things")


class DuckDB:
    """A table with a list; its columns are found out by DuckDB."""

    def __init__(self, path):
        import duckdb

        self.folder = tempfile.TemporaryDirectory()
        self.file = os.path.join(self.folder.name, "answer.csv")
        self.connection = duckdb.connect()
        self.connection.execute(f"create table things as select {COLUMNS} from read_json('{quoted(path)}')")

    def ask(self, question):
        return self.connection.execute(question).fetchall()

    def write(self, question):
        self.connection.execute(f"copy ({question}) to '{self.file}' (format csv, header false)")
        return self.file

    def text(self, file):
        with open(file, encoding="utf-8") as output:
            return output.read()


def warm(kind, path, runs, seconds, questions):
    start = perf_counter()
    peer = kind(path)
    tell("prepared", perf_counter() - start)
    with open("/proc/self/statm", encoding="ascii") as file:
        tell("memory", int(file.read().split()[1]) * os.sysconf("SC_PAGE_SIZE") // 1024)
    for index, question in enumerate(questions):
        is_written = question.startswith("csv:")
        words = question.removeprefix("csv:")
        times = []
        end = perf_counter() + seconds
        while not times or (len(times) < runs and perf_counter() < end):
            before = perf_counter_ns()
            answer = peer.write(words) if is_written else peer.ask(words)
            times.append(perf_counter_ns() - before)
        if is_written:
            lines = (peer.text(answer) if hasattr(peer, "text") else answer).splitlines()
        else:
            lines = [",".join(str(value) for value in row) for row in answer]
        for line in lines:
            tell("answer", index, line)
        tell("times", index, *times)


def cold(path, question):
    import duckdb

    start = perf_counter_ns()
    tables = f"with things as (select {COLUMNS} from read_json('{quoted(path)}'))" if path else ""
    rows = duckdb.sql(f"{tables} {question}").fetchall()
    duration = perf_counter_ns() - start
    for row in rows:
        tell("answer", 0, ",".join(str(value) for value in row))
    tell("times", 0, duration)


def version(name):
    import importlib

    module = importlib.import_module(name)
    tell("version", module.sqlite_version if name == "sqlite3" else module.__version__)


match sys.argv[1:]:
    case ["version", name]:
        version(name)
    case ["cold", "duckdb", path, question]:
        cold(path, question)
    case ["warm", name, path, runs, seconds, *questions]:
        warm({"sqlite3": SQLite, "fts5": FTS5, "duckdb": DuckDB}[name], path, int(runs), float(seconds), questions)
    case _:
        sys.exit(__doc__)
