"The store: round trips, crashes, many writers, older versions, and the same on a real PostgreSQL server."
import glob
import os
import shutil
import signal
import socket
import sqlite3
import subprocess
import sys
import tempfile
import threading
import time
from concurrent.futures import ThreadPoolExecutor
from itertools import groupby
from pathlib import Path

import numpy as np
import pytest
import sqlalchemy as sa
from hypothesis import HealthCheck, given, settings, strategies as st
from hypothesis.extra.numpy import arrays

from optbench.core.basics import OptbenchError
from optbench.core.event import Event
from optbench.sweeps import database, store as module
from optbench.sweeps.database import Chunk, address, canonical, escape, label, merge, pack, unescape, unpack
from optbench.sweeps.store import Store

ROOT = Path(__file__).parent.parent
ABOUT = dict(sweep='clip', workload='digits', arm='0.3', recipe={'lr': .5}, seed=0,
             environment={'threads': 2})
quick = settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck))
anything = st.text(st.characters(exclude_categories=()), max_size=20)
floats = arrays('f8', st.integers(0, 30), elements=st.floats(width=64))


def begin(store, key='k', **changes): return store.begin(key, **ABOUT | changes)


def same(a, b): return a.dtype == b.dtype and a.tobytes() == b.tobytes()


# A server of its own, on loopback, with a password that needs escapes

PASSWORD = 'p@ss:wörd/ 100%'


def find_postgres():
    found = glob.glob('/usr/lib/postgresql/*/bin/postgres') or [shutil.which('postgres')]
    return Path(found[-1]).resolve().parent if found[-1] else None


def free_port():
    with socket.socket() as s:
        s.bind(('127.0.0.1', 0))
        return s.getsockname()[1]


class Server:
    "PostgreSQL in a temporary folder; as root it runs as the user `postgres`, because it refuses root."
    def __init__(self, binaries):
        self.home, self.port, self.count = Path(tempfile.mkdtemp()), free_port(), 0
        self.who = dict(user='postgres', group='postgres', extra_groups=[]) if os.geteuid() == 0 else {}
        (self.home/'password').write_text(PASSWORD)
        if self.who: subprocess.run(['chown', '-R', 'postgres', self.home], check=True)
        options = '-D data -U ada -E UTF8 --locale=C -A scram-sha-256 --pwfile password --no-sync'
        self.start(f'{binaries}/initdb {options}').wait()
        loopback = f"-h 127.0.0.1 -p {self.port} -k {self.home}"
        self.process = self.start(f"{binaries}/postgres -D data -F {loopback}")
        self.root = sa.create_engine(self.url('postgres'), isolation_level='AUTOCOMMIT')
        self.wait()

    def start(self, command):
        with open(self.home/'log', 'a') as log:
            return subprocess.Popen(command.split(), cwd=self.home, stdout=log, stderr=log, **self.who)

    def url(self, name, password=PASSWORD):
        return sa.URL.create('postgresql+psycopg', 'ada', password, '127.0.0.1', self.port, name)

    def wait(self, seconds=60):
        end = time.monotonic() + seconds
        while True:
            try: return self.root.connect().close()
            except sa.exc.OperationalError:
                if time.monotonic() > end or self.process.poll() is not None: raise
                time.sleep(.1)

    def fresh(self):
        "The address of a new, empty schema: as good as a database, and made at once."
        self.count += 1
        with self.root.connect() as conn: conn.exec_driver_sql(f'CREATE SCHEMA lab{self.count}')
        query = {'options': f'-csearch_path=lab{self.count}'}
        url = self.url('postgres').set(drivername='postgresql', query=query)
        return url.render_as_string(hide_password=False)

    def stop(self):
        self.root.dispose()
        self.process.send_signal(signal.SIGQUIT)
        self.process.wait(60)
        shutil.rmtree(self.home)


@pytest.fixture(scope='session')
def postgres():
    pytest.importorskip('psycopg', reason="needs psycopg: pip install 'optbench[pg]'")
    if not find_postgres(): pytest.skip("needs PostgreSQL's server: apt-get install postgresql")
    server = Server(find_postgres())
    yield server
    server.stop()


@pytest.fixture(params=['sqlite', 'postgresql'])
def url(request, tmp_path):
    if request.param == 'sqlite': return f'sqlite:///{tmp_path}/lab.db'
    return request.getfixturevalue('postgres').fresh()


@pytest.fixture
def store(url):
    with Store(url) as opened: yield opened


# What goes in comes out

@quick
@given(st.lists(st.tuples(floats, st.booleans()), max_size=8))
def test_chunks_round_trip(blocks):
    packed, steps, values, last = [], [], [], -1
    for block, irregular in blocks:
        at = np.arange(len(block), dtype='i8')*(3 if irregular else 1) + last + 1
        last = int(at[-1]) if len(at) else last
        packed.append(pack((at, block) if irregular else block, last))
        steps, values = [*steps, at], [*values, block]
    small = merge([c for c in packed if c.n])
    assert len(small) <= len(list(groupby(packed, key=lambda c: c.steps is None)))
    found = unpack(small)
    assert same(found[0], np.concatenate([np.zeros(0, 'i8'), *steps]))
    assert same(found[1], np.concatenate([np.zeros(0), *values]))


@quick
@given(anything)
def test_escape_is_undone(text):
    safe = escape(text)
    assert unescape(safe) == text and '\0' not in safe and safe.encode() is not None


@quick
@given(st.dictionaries(anything, floats, max_size=4), anything, anything, anything)
def test_store_round_trip(store, samples, sweep, workload, error):
    run = begin(store, f'{time.monotonic_ns()}', sweep=sweep, workload=workload, recipe={'name': workload})
    store.append(run.id, run.attempt, samples, 100)
    store.end(run.id, 1, 'failed', {'loss': float('nan'), 'norm': float('inf')}, error, details=error)
    back = store.attempts(run.id)[-1]
    assert (back.sweep, back.workload, back.error, back.details) == (sweep, workload, error, error)
    assert back.recipe == {'name': workload}
    assert np.isnan(back.metrics['loss']) and back.metrics['norm'] == np.inf
    found = store.samples(run.id)
    assert set(found) == {name for name, values in samples.items() if len(values)}
    for name, (steps, values) in found.items():
        assert same(values, samples[name]) and steps.tolist() == list(range(101-len(values), 101))


words = st.text(max_size=5)
json_values = st.recursive(st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | words,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(words, inner, max_size=3), max_leaves=8)


@quick
@given(value=json_values)
def test_notes_round_trip(store, value):
    store.note('clip', 'größe', value)
    found = store.notes('clip')
    assert found == {'größe': value} and canonical(found['größe']) == canonical(value)


def test_a_run_through_its_events(store):
    run = begin(store)
    assert store.find('k') is None
    store.observe(Event('start', 0, 0., {'anything': object()}), run)
    store.observe(Event('samples', 2, .1, {'loss': np.array([3., 2., 1.]), 'lr': ([0, 2], [.5, .1])}), run)
    store.observe(Event('eval', 2, .1, {'valid.loss': .7}), run)
    stopped = dict(status='stopped', metrics={}, error=None, details=None, samples={'loss': np.array([.5])})
    store.observe(Event('end', 3, .2, stopped), run)
    assert store.find('k') is None and store.find('k', ['stopped']).id == run.id
    again = begin(store)
    store.observe(Event('end', 0, .1, dict(status='done', metrics={'loss': .1}, error=None)), again)
    assert (again.id, again.attempt) == (run.id, 2) and store.find('k').attempt == 2
    assert store.samples(run.id) == {}
    assert store.samples(run.id, 'loss', attempt=1)[1].tolist() == [3, 2, 1, .5]
    assert [r.status for r in store.attempts(run.id)] == ['stopped', 'done']
    assert store.runs('clip') == [store.find('k')] and store.sweeps()[0].statuses == {'done': 1}


def test_frame_has_knobs_and_metrics(store):
    recipe = {'lr': .5, 'techniques': [{'GradClip': {'max_norm': .3}}, {'EMA': None}]}
    store.end(begin(store, recipe=recipe).id, 1, 'done', {'valid.accuracy': .96})
    row = store.frame('clip').iloc[0]
    assert row[['lr', 'GradClip.max_norm', 'valid.accuracy', 'status']].tolist() == [.5, .3, .96, 'done']
    assert list(store.frame('another')['status']) == []


def test_looks_at_test_are_counted_across_sweeps(store):
    assert store.looks('digits') == 0
    assert [store.look('digits', sweep) for sweep in ('a', 'b', 'b')] == [1, 2, 3]
    assert store.look('digits', 'b', 'final') == 1 and store.looks('diabetes') == 0


def test_memory_store_is_shared_by_threads():
    store, runs = Store(':memory:'), []
    threads = [threading.Thread(target=lambda i=i: runs.append(begin(store, str(i)))) for i in range(4)]
    for t in threads: t.start()
    for t in threads: t.join()
    assert sorted(r.id for r in store.runs()) == sorted(r.id for r in runs) == [1, 2, 3, 4]


# Crashes

PREAMBLE = f'''
import sys, threading, numpy as np
from optbench.sweeps.store import Store
ABOUT = {ABOUT!r}
'''
DIES = PREAMBLE + '''
store = Store(sys.argv[1])
run, step = store.begin('k', **ABOUT), 0
while True:
    for _ in range(20):
        steps = np.arange(step, step + 25)
        store.append(run.id, run.attempt, {'loss': steps, 'norm': (steps, -steps)}, step + 24)
        step += 25
    store.flush()
    print(step, flush=True)
'''


def python(code, *args):
    env = os.environ | {'PYTHONPATH': str(ROOT), 'OMP_NUM_THREADS': '1'}
    return subprocess.Popen([sys.executable, '-c', code, *args], env=env, text=True,
        stdin=subprocess.PIPE, stdout=subprocess.PIPE)


def test_kill_loses_only_what_waited(url):
    for attempt, flushes in enumerate((2, 30), 1):
        process = python(DIES, url)
        for _ in range(flushes): flushed = int(process.stdout.readline())
        process.kill()
        told = [int(line) for line in process.stdout.read().split()]
        process.wait()
        with Store(url) as store:
            found = store.samples(1)
            assert store.attempts(1)[-1].attempt == attempt and store.find('k') is None
        steps, values = found['loss']
        assert len(steps) >= max([flushed, *told]) and len(steps) % 500 == 0
        assert np.array_equal(steps, np.arange(len(steps))) and np.array_equal(values, steps)
        assert np.array_equal(found['norm'][0], steps) and np.array_equal(found['norm'][1], -values)
    if url.startswith('sqlite'):
        assert sqlite3.connect(url[10:]).execute('PRAGMA integrity_check').fetchall() == [('ok',)]


def test_a_failed_flush_keeps_the_samples(tmp_path):
    with Store(tmp_path/'x.db') as store:
        run = begin(store)
        with store._write() as conn: conn.exec_driver_sql('ALTER TABLE chunks RENAME TO hidden')
        store._flushed = time.monotonic()
        store.append(run.id, 1, {'loss': [1., .5]}, 1)
        with pytest.raises(OptbenchError, match='no such table'): store.flush()
        with store._write() as conn: conn.exec_driver_sql('ALTER TABLE hidden RENAME TO chunks')
        assert store.samples(run.id, 'loss')[1].tolist() == [1., .5]


# Many writers

WRITES = PREAMBLE + '''
input()
store, me = Store(sys.argv[1]), sys.argv[2]
def work(i):
    for j in range(3):
        run = store.begin(f'{me} {i} {j}', **ABOUT)
        for last in range(9, 500, 10): store.append(run.id, run.attempt, {'loss': np.full(10, run.id)}, last)
        store.end(run.id, run.attempt, 'done', {})
        store.begin('shared', **ABOUT)
        store.look('digits', me)
threads = [threading.Thread(target=work, args=(i,)) for i in range(4)]
for t in threads: t.start()
for t in threads: t.join()
store.close()
'''


def test_processes_and_threads_write_one_store(url):
    "Two processes of four threads open a store that does not exist yet, and write while we read."
    writers = [python(WRITES, url, name) for name in 'ab']
    for w in writers:
        w.stdin.write('\n')
        w.stdin.flush()
    with Store(url) as store:
        while any(w.poll() is None for w in writers):
            for r in store.runs('clip'):
                steps, values = store.samples(r.id).get('loss', (np.zeros(0), np.zeros(0)))
                assert np.array_equal(steps, np.arange(len(steps))) and set(values) <= {r.id}
            time.sleep(.05)
        assert [w.wait() for w in writers] == [0, 0]
        shared = [r for r in store.runs('clip') if r.key == 'shared']
        assert [r.attempt for r in store.attempts(shared[0].id)] == list(range(1, 25))
        assert store.looks('digits') == 24
        done = [r for r in store.runs('clip') if r.key != 'shared']
        assert len(done) == 24 and all(r.status == 'done' for r in done)
        assert all(len(store.samples(r.id, 'loss')[0]) == 500 for r in done)


def test_many_create_one_store_at_once(url):
    "Each has its own connections, as a process would; all find the store empty and one makes it."
    gate = threading.Barrier(8)

    def opened(_):
        gate.wait()
        with Store(url) as store: return store.runs()
    with ThreadPoolExecutor(8) as pool: assert list(pool.map(opened, range(8))) == [[]]*8


# Versions: this file is how version 1 looked, and stays as it is

V1 = '''
CREATE TABLE optbench (schema_version INTEGER NOT NULL, PRIMARY KEY (schema_version));
CREATE TABLE runs (id INTEGER NOT NULL, "key" TEXT NOT NULL, PRIMARY KEY (id), UNIQUE ("key"));
CREATE TABLE attempts (run INTEGER NOT NULL, attempt INTEGER NOT NULL, sweep TEXT NOT NULL,
    workload TEXT NOT NULL, arm TEXT NOT NULL, recipe TEXT NOT NULL, seed INTEGER NOT NULL,
    environment TEXT NOT NULL, status TEXT NOT NULL, metrics TEXT NOT NULL,
    error TEXT, details TEXT, started DOUBLE NOT NULL, ended DOUBLE,
    PRIMARY KEY (run, attempt), FOREIGN KEY(run) REFERENCES runs (id));
CREATE TABLE chunks (id INTEGER NOT NULL, run INTEGER NOT NULL, attempt INTEGER NOT NULL, name TEXT NOT NULL,
    first INTEGER NOT NULL, n INTEGER NOT NULL, steps BLOB, data BLOB NOT NULL,
    PRIMARY KEY (id), FOREIGN KEY(run, attempt) REFERENCES attempts (run, attempt));
CREATE TABLE notes (sweep TEXT NOT NULL, "key" TEXT NOT NULL, value TEXT NOT NULL,
    PRIMARY KEY (sweep, "key"));
CREATE TABLE looks (id INTEGER NOT NULL, workload TEXT NOT NULL, sweep TEXT NOT NULL, split TEXT NOT NULL,
    at DOUBLE NOT NULL, PRIMARY KEY (id));
CREATE INDEX attempts_by_sweep ON attempts (sweep);
CREATE INDEX chunks_by_run ON chunks (run, attempt, name);
INSERT INTO optbench VALUES(1);
INSERT INTO runs VALUES(1,'k');
INSERT INTO attempts VALUES(1,1,'größe','w','a','{"lr":0.5}',3,'{}','done',
    '{"valid.loss":0.5}',NULL,NULL,1.0,2.5);
INSERT INTO chunks VALUES(1,1,1,'loss',0,2,NULL,X'000000000000F03F000000000000E03F');
INSERT INTO chunks VALUES(2,1,1,'norm',7,1,X'0700000000000000',X'0000000000000040');
INSERT INTO notes VALUES('größe','goal','"accuracy >= .96"');
INSERT INTO looks VALUES(1,'w','größe','test',1.0);
'''


@pytest.fixture
def old(tmp_path):
    path = tmp_path/'old.db'
    with sqlite3.connect(path) as conn: conn.executescript(V1)
    return path


def read_v1(store):
    run, = store.runs('größe')
    assert (run.key, run.recipe, run.seed) == ('k', {'lr': .5}, 3)
    assert (run.status, run.metrics, run.ended) == ('done', {'valid.loss': .5}, 2.5)
    assert [x.tolist() for x in store.samples(1, 'loss')] == [[0, 1], [1., .5]]
    assert [x.tolist() for x in store.samples(1, 'norm')] == [[7], [2.]]
    assert store.notes('größe') == {'goal': 'accuracy >= .96'} and store.looks('w') == 1


def columns(path):
    conn = sqlite3.connect(path)
    names = [n for n, in conn.execute("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name")]
    return {n: conn.execute(f'PRAGMA table_info({n})').fetchall() for n in names}


def test_version_1_opens_and_equals_a_new_store(old, tmp_path):
    with Store(old) as store: read_v1(store)
    Store(tmp_path/'new.db').close()
    assert columns(old) == columns(tmp_path/'new.db')


def test_an_older_store_is_lifted_once(old, monkeypatch):
    lifted = []

    def add_host(conn):
        lifted.append(1)
        conn.exec_driver_sql("ALTER TABLE attempts ADD COLUMN host TEXT NOT NULL DEFAULT ''")
    for m in (module, database): monkeypatch.setattr(m, 'VERSION', 2)
    monkeypatch.setitem(database.UPGRADES, 1, add_host)
    for _ in range(2):
        with Store(old) as store:
            read_v1(store)
            begin(store, 'another')
    assert lifted == [1] and columns(old)['attempts'][-1][1] == 'host'
    monkeypatch.undo()
    with pytest.raises(OptbenchError, match='schema version 2, newer than 1: upgrade optbench'): Store(old)


def test_a_failing_lift_leaves_the_old_store(old, monkeypatch):
    def half(conn):
        conn.exec_driver_sql('DROP TABLE looks')
        conn.exec_driver_sql('ALTER TABLE nowhere ADD COLUMN host TEXT')
    with monkeypatch.context() as m:
        for mod in (module, database): m.setattr(mod, 'VERSION', 2)
        m.setitem(database.UPGRADES, 1, half)
        with pytest.raises(OptbenchError, match='no such table: nowhere'): Store(old)
    with Store(old) as store: read_v1(store)


# What a user may get wrong

def test_what_is_not_a_store_is_refused_untouched(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    Path('notes.txt').write_text('Remember to measure.\n'*99)
    with sqlite3.connect('music.db') as conn: conn.execute('CREATE TABLE albums (title TEXT)')
    before = Path('music.db').read_bytes()
    for url, why in (('notes.txt', 'notes.txt is not an optbench store'),
                     ('music.db', "other tables, such as 'albums'"), ('.', 'unable to open'),
                     ('nowhere/x.db', 'its folder must exist and be writable')):
        with pytest.raises(OptbenchError, match=why): Store(url)
    with pytest.raises(OptbenchError, match='There is no store typo.db'): Store('typo.db', create=False)
    assert not Path('typo.db').exists() and Path('music.db').read_bytes() == before


def test_a_file_that_cannot_be_written(tmp_path):
    "Reading needs no right to write; writing without it is one sentence."
    path = tmp_path/'x.db'
    Store(path).close()
    store = Store(f'sqlite:///file:{path}?mode=ro&uri=true')
    assert store.runs() == []
    with pytest.raises(OptbenchError, match='readonly database'): begin(store)


def test_unknown_runs_and_names(store):
    run = begin(store)
    store.append(run.id, 1, {'loss': [1.]}, 0)
    for ask, why in ((lambda: store.samples(9), 'has no run 9'), (lambda: store.attempts(9), 'has no run 9'),
                     (lambda: store.append(9, 1, {'loss': 1.}, 0), 'has no run 9'),
                     (lambda: store.end(run.id, 2, 'done', {}), 'has no attempt 2'),
                     (lambda: store.samples(run.id, attempt=2), 'has no attempt 2'),
                     (lambda: store.samples(run.id, 'los'), "did you mean 'loss'"),
                     (lambda: store.note('s', 'k', object()), 'cannot be stored as JSON')):
        with pytest.raises(OptbenchError, match=why): ask()


@pytest.mark.parametrize('url', [
    'postgresql://ada:hid/den@db.example/lab', 'postgresql://ada:hidden@db.example:x/lab',
    'mysql://ada:hidden@db.example/lab', 'postgresql://ada:hidden@127.0.0.1:1/lab'])
def test_passwords_stay_out_of_errors(url):
    if ':1/' in url: pytest.importorskip('psycopg', reason="needs psycopg: pip install 'optbench[pg]'")
    with pytest.raises(OptbenchError) as e: Store(url)
    assert 'hid' not in str(e.value) and e.value.__cause__ is None
    assert e.value.__suppress_context__ or e.value.__context__ is None


def test_a_label_says_where_and_not_how():
    where = address('postgresql://ada:hidden@db.example:5433/lab?password=hidden&sslmode=require')
    assert label(where) == 'postgresql://ada@db.example:5433/lab'
    assert label(address(Path('a b.db'))) == 'a b.db' and label(address('sqlite://')) == ':memory:'


def test_wrong_password(postgres):
    with pytest.raises(OptbenchError, match='password authentication failed') as e:
        Store(postgres.url('postgres', 'guessed').render_as_string(hide_password=False))
    assert 'guessed' not in str(e.value)


def test_records_and_repr_hold_no_password(postgres):
    with Store(postgres.fresh()) as store:
        shown = repr(store) + store.label + repr(begin(store)) + repr(store.sweeps())
        assert 'ss:w' not in shown and 'ada@127.0.0.1' in shown


def test_a_foreign_postgres_database_is_refused(postgres):
    url = postgres.fresh()
    engine = sa.create_engine(address(url))
    with engine.begin() as conn: conn.exec_driver_sql('CREATE TABLE albums (title TEXT)')
    engine.dispose()
    with pytest.raises(OptbenchError, match="such as 'albums'"): Store(url)


def test_a_missing_driver_names_the_extra(monkeypatch):
    monkeypatch.setitem(sys.modules, 'psycopg', None)
    with pytest.raises(OptbenchError, match=r"pip install 'optbench\[pg\]'"):
        Store('postgresql://ada@db.example/lab')
