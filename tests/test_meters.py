"""What meters promise: intervals that hold, verdicts that are honest while looked at, locks, refusals."""
import json
import math
import os
import subprocess
import sys
import time

import numpy as np
import pytest
import torch
from hypothesis import given, settings
from hypothesis import strategies as st

from optbench.core.basics import OptbenchError
from optbench.core.env import BusyMeter, Environment, environment
from optbench.core.measure import Measure
from optbench.meters import compare as comparing
from optbench.meters import verdict as judging
from optbench.meters.compare import compare, judged, looks_within, pair, watch_pairs
from optbench.meters.latency import SLOT_S, Stopwatch, conditions, measure_latency, timing_lock, warm_up
from optbench.meters.verdict import DECISIONS, Verdict, verdict

pytestmark = pytest.mark.filterwarnings('ignore:timings unreliable', 'ignore:only .* samples fit')
LATENCY = dict(better='lower', relative=True, center='median', smallest_effect=.02)


# Environment

def test_environment_tells_nothing_private():
    text = json.dumps(environment().to_dict())
    private = [os.uname().nodename, os.getcwd(), os.path.expanduser('~')]
    assert not [word for word in private if len(word) > 2 and word in text]


def test_environment_survives_json_and_newer_versions():
    record = json.loads(json.dumps(environment().to_dict()))
    assert Environment.from_dict({**record, 'from_the_future': 1}) == environment()


@pytest.mark.parametrize('change', [dict(threads=99), dict(isa=('SVE',)), dict(gpu=('Other',)),
                                    dict(torch='1.0')])
def test_environment_differs_in_what_matters(change):
    here = environment()
    there = Environment(**{**here, **change})
    assert len(here.differs(there)) == 1 and not here.differs(Environment(**{**here, 'load': 99}))


@pytest.mark.skipif(sys.platform != 'linux', reason='starts its neighbour by sh')
def test_busy_meter_sees_a_neighbour():
    work = 'import time; end = time.time() + 3\nwhile time.time() < end: pass'
    # The shell ends at once, so that the neighbour is no child of this process.
    pid = int(subprocess.check_output(['sh', '-c', f'{sys.executable} -c "$0" >/dev/null & echo $!', work]))
    try:
        with BusyMeter() as busy: time.sleep(1.5)
    finally: os.kill(pid, 9)
    assert busy.foreign_seconds > .2


# Intervals

def coverage(interval, draw, truth, trials=1500):
    rng = np.random.default_rng(7)
    found = [interval(draw(rng), .95) for _ in range(trials)]
    return np.mean([lo <= truth <= hi for lo, hi in found])


@pytest.mark.parametrize('n', [3, 5, 12])
def test_student_interval_covers(n):
    assert .935 < coverage(judging.mean_interval, lambda rng: rng.normal(1, 2, n), 1) < .965


@pytest.mark.parametrize('draw, truth', [
    (lambda rng: rng.lognormal(0, 1, 31), 1.0), (lambda rng: rng.standard_t(1.5, 200), 0.0),
    (lambda rng: rng.choice([1.0, 5.0], 41) + rng.normal(0, .01, 41) - 2, None)],
    ids=['skewed', 'heavy', 'two modes'])
def test_median_interval_covers_whatever_the_distribution(draw, truth):
    if truth is None: truth = np.median(np.concatenate([draw(np.random.default_rng(i)) for i in range(4000)]))
    assert coverage(judging.median_interval, draw, truth) >= .94


def test_bootstrap_interval_covers_skewed_samples():
    interval = lambda d, c: judging.bootstrap_interval(d, c, 999)
    assert coverage(interval, lambda rng: rng.exponential(1, 40), 1, 300) > .89


def test_welch_interval_covers_unequal_spreads():
    draw = lambda rng: (rng.normal(0, 1, 6), rng.normal(1, 4, 9))
    assert .93 < coverage(lambda ab, c: judging.welch_interval(*ab, c), draw, 1) < .97


# Verdicts on samples

def test_five_equal_seeds_are_rarely_called_different():
    rng = np.random.default_rng(0)
    pairs = rng.normal(0, .01, (1000, 2, 5))
    calls = [verdict(a, b, better='higher', smallest_effect=0).decision for a, b in pairs]
    assert sum(c != 'undecided' for c in calls) < 70, 'at the confidence of 95 %, 50 are expected'


def test_smallest_effect_guards_equal_seeds():
    rng = np.random.default_rng(0)
    pairs = rng.normal(0, .01, (1000, 2, 5))
    calls = [verdict(a, b, better='higher', smallest_effect=.01).decision for a, b in pairs]
    assert sum(c in ('better', 'worse') for c in calls) < 5


def test_five_seeds_find_what_is_plain():
    rng = np.random.default_rng(0)
    for base, cand in zip(rng.normal(.3, .05, (100, 5)), rng.normal(.96, .01, (100, 5))):
        assert verdict(base, cand, better='higher', smallest_effect=.005).decision == 'better'


numbers = st.lists(st.floats(.1, 10), min_size=3, max_size=30)


@settings(max_examples=60, deadline=None)
@given(numbers, st.sampled_from(['mean', 'median']), st.booleans())
def test_swapping_the_sides_mirrors_the_verdict(values, center, relative):
    a, b = np.array(values), np.array(values[::-1])
    ask = dict(better='lower', smallest_effect=.02, center=center, relative=relative)
    there, back = verdict(a, b, **ask), verdict(b, a, **ask)
    mirror = {'better': 'worse', 'worse': 'better'}
    # The bootstrap's fixed draws are not symmetric, so its interval ends may cross a border by a hair.
    if len(values) < judging.BOOTSTRAP_FROM or center == 'median':
        assert back.decision == mirror.get(there.decision, there.decision)
    assert there.decision in DECISIONS and there.interval[0] <= there.interval[1]


@settings(max_examples=60, deadline=None)
@given(numbers, st.floats(.5, 2), st.floats(1e-6, 1e6))
def test_a_ratio_does_not_depend_on_the_unit(values, factor, unit):
    a = np.array(values)
    b = a * factor * np.linspace(.99, 1.01, len(a))
    seconds, other = verdict(a, b, **LATENCY), verdict(a * unit, b * unit, **LATENCY)
    assert seconds.decision == other.decision and np.allclose(seconds.interval, other.interval)


@settings(max_examples=60, deadline=None)
@given(st.lists(st.floats(allow_nan=True, allow_infinity=True), min_size=2, max_size=8), st.integers(0, 100))
def test_verdicts_survive_json_even_of_diverged_runs(values, seed):
    other = np.random.default_rng(seed).normal(size=len(values))
    with np.errstate(all='ignore'):
        v = verdict(values, other, better='lower', smallest_effect=.1, name='loss')
    back = Verdict.from_dict(json.loads(json.dumps(v.to_dict(), allow_nan=False)))
    assert repr(back) == repr(v) and back.decision in DECISIONS


def test_divergence_counts_against_its_side():
    fine, broken = [.2, .3, .2, .2, .3], [math.nan, math.inf, math.nan, math.inf, math.inf]
    ask = dict(better='lower', smallest_effect=.01)
    assert verdict(broken, fine, **ask).decision == 'better'
    assert verdict(fine, broken, **ask).decision == 'worse'
    once = verdict(fine, [.2, .3, math.nan, .2, .3], **ask)
    assert once.decision == 'undecided' and '1 of 5 candidate' in once.reason


def test_measures_of_different_machines_are_refused():
    one, two = (Measure('latency', 's', 'lower', [1., 1.1], {'environment': {'torch': t}})
                for t in ('2.12', '2.13'))
    with pytest.raises(OptbenchError, match='different environments: torch differs'): compare(one, two)
    with pytest.raises(OptbenchError, match='must measure the same'):
        compare(one, Measure('loss', '', 'lower', [1., 2.]))


# Verdicts while looking

class Machine:
    "Slot times of an unkind machine: drifting, jumping between two speeds, with a slower second slot."
    def __init__(self, rng, n, *, jumps=.02, order=1.03, noise=.05):
        state = np.cumsum(rng.random(2 * n) < jumps) % 2
        drift = np.linspace(0, .5, 2 * n)
        slots = np.exp(drift + .7 * state + noise * rng.standard_t(2, 2 * n)).reshape(n, 2)
        self.slots = slots * [1, order]


def decision_on(rng, factor=1.0, looks=tuple(looks_within(60, .1)), **machine):
    slots = Machine(rng, looks[-1], **machine).slots
    flip = rng.random(len(slots)) < .5
    pairs = np.where(flip[:, None], slots[:, ::-1], slots) * [1, factor]
    return [*watch_pairs(lambda n: pairs[:n], list(looks), .95, judged)][-1].decision


def test_equal_callables_are_not_called_different_on_an_unkind_machine():
    calls = [decision_on(np.random.default_rng(i)) for i in range(200)]
    assert sum(c in ('better', 'worse') for c in calls) <= 10


def test_five_percent_are_found():
    calls = [decision_on(np.random.default_rng(i), 1.05, order=1) for i in range(50)]
    assert calls.count('worse') >= 45


def test_error_spent_over_all_looks_is_what_was_allowed():
    "With no smallest effect, any interval that misses 1 is an error: at most 5 %, however many looks."
    judge = lambda pairs, confidence: judged(pairs, confidence, smallest_effect=0)
    rng, errors, looks = np.random.default_rng(3), 0, looks_within(60, .1)
    for _ in range(600):
        pairs = np.exp(rng.normal(0, .1, (looks[-1], 2)))
        errors += [*watch_pairs(lambda n: pairs[:n], looks, .95, judge)][-1].decision in ('better', 'worse')
    assert errors / 600 < .06


def test_looks_fit_the_budget():
    for budget, each in ((60, .001), (60, .5), (1, .4), (5, 20)):
        looks = looks_within(budget, each)
        assert looks == sorted(set(looks)) and looks[0] >= 2 and len(looks) < 25


# Timing

def spin(seconds=2e-4):
    end = time.perf_counter() + seconds
    while time.perf_counter() < end: pass


def test_latency_keeps_samples_and_conditions():
    before = torch.get_num_threads()
    m = measure_latency(spin, budget=.3, threads=1, batch_size=4)
    assert m.n > 10 and m.median >= 2e-4 and m.extra['repeats'] * m.median >= SLOT_S
    assert m.extra['environment']['threads'] == 1 and torch.get_num_threads() == before


def test_conditions_are_put_back_after_an_error():
    import gc
    before = torch.get_num_threads(), gc.isenabled()
    with pytest.raises(ZeroDivisionError):
        with conditions(threads=before[0] + 1): 1 / 0
    assert (torch.get_num_threads(), gc.isenabled()) == before
    with timing_lock(timeout=1): pass


def test_interrupt_frees_the_lock():
    def interrupted(): raise KeyboardInterrupt
    with pytest.raises(KeyboardInterrupt): measure_latency(interrupted)
    with timing_lock(timeout=1): pass


def test_two_processes_do_not_time_at_once(tmp_path):
    code = ('import sys, time; from optbench.meters.latency import timing_lock\n'
            'with timing_lock(): print("holding", flush=True); sys.stdin.readline()')
    pipes = dict(stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
    with subprocess.Popen([sys.executable, '-c', code], **pipes) as other:
        assert other.stdout.readline() == 'holding\n'
        with pytest.raises(OptbenchError, match='Another measurement'):
            measure_latency(spin, lock_timeout=.2)
        other.communicate('done\n')
    with timing_lock(timeout=5): pass


def test_short_calls_fill_a_slot():
    watch = Stopwatch(lambda: None, torch.device('cpu'))
    warm_up(watch, warmup=0)
    assert watch.repeats > 50


@pytest.mark.parametrize('wrong', [dict(batch_size=0), dict(batch_size=1.5), dict(threads=0), dict(budget=0),
                                   dict(budget=-1), dict(min_samples=0), dict(warmup=-1)])
def test_settings_without_a_measurement_are_refused(wrong):
    name, value = next(iter(wrong.items()))
    with pytest.raises(OptbenchError, match=f'{name} is {value}'.replace('.', r'\.')):
        measure_latency(spin, **wrong)


def test_a_call_that_raises_and_a_short_budget_are_told():
    def broken(): raise RuntimeError('no kernel')
    with pytest.raises(OptbenchError, match='broken raised RuntimeError while being measured: no kernel'):
        measure_latency(broken)
    with pytest.raises(OptbenchError, match='One call of .* takes .* but the budget is 0.001 s'):
        measure_latency(time.sleep, .02, budget=.001)


# Comparing callables

def test_order_within_pairs_is_a_fair_coin():
    order = []
    sides = [Stopwatch(lambda side=side: order.append(side), torch.device('cpu')) for side in 'ab']
    rng = np.random.default_rng(0)
    for _ in range(400): pair(*sides, rng.random() < .5)
    firsts = [order[i] for i in range(0, len(order), 4)]
    assert 160 < firsts.count('a') < 240 and order.count('a') == order.count('b') == 800


def test_planted_difference_and_identity():
    assert compare(spin, lambda: spin(3e-4), budget=20).decision == 'worse'
    assert compare(lambda: spin(3e-4), spin, budget=20).decision == 'better'
    assert compare(spin, spin, budget=2).decision not in ('better', 'worse')


def test_looks_are_shown_as_they_come():
    seen = []
    v = compare(spin, lambda: spin(3e-4), budget=20, on_look=seen.append)
    assert seen[-1].decision == v.decision and all(s.decision == 'undecided' for s in seen[:-1])


def test_unequal_baselines_are_refused():
    layer, x = torch.nn.Linear(4, 4), torch.randn(8, 4)
    compiled = torch.compile(layer, backend='eager')
    with pytest.raises(OptbenchError, match='compile: the baseline is eager, the candidate compiled'):
        compare(layer, compiled, x)
    with pytest.raises(OptbenchError, match='batch: the baseline is 8, the candidate 4'):
        compare(layer, lambda x: layer(x[:4]), x)
    with pytest.raises(OptbenchError, match='threads: the baseline is'):
        compare(layer, lambda x: torch.set_num_threads(torch.get_num_threads() + 1) or layer(x), x)
    with pytest.raises(OptbenchError, match="across names 'compiler'"):
        compare(layer, layer, x, across=('compiler',))
    assert compare(layer, compiled, x, across=('compile',), budget=.3).decision in DECISIONS


def test_compiled_is_seen_through_wrapping():
    model = torch.nn.Sequential(torch.nn.Linear(4, 4))
    inside = torch.nn.Sequential(torch.compile(model))
    in_place = torch.nn.Linear(4, 4)
    in_place.compile(backend='eager')
    assert all(map(comparing.is_compiled, (inside, in_place, in_place.forward, lambda: (lambda: inside)())))
    assert not any(map(comparing.is_compiled, (model, model.forward, torch.relu, print, lambda: model)))


def test_hardware_reason_names_missing_instructions():
    slow = Verdict('worse', 1.3, (1.2, 1.4), True, 'lower', .02, .95, 40)
    fast = Verdict('better', .7, (.6, .8), True, 'lower', .02, .95, 40)
    reason = comparing.hardware_reason
    assert 'no VNNI or AMX' in reason(slow, set(), {'int8'}, ('AVX2',))
    assert reason(slow, {'int8'}, {'int8'}, ('AVX2',)) == reason(fast, set(), {'int8'}, ('AVX2',)) == ''
    assert reason(slow, set(), {'bfloat16'}, ('AVX2', 'AMX')) == ''


# Long counts on a machine of its own: make soak

@pytest.fixture(scope='module')
def soaked(tmp_path_factory):
    "Records of a benchmark notebook that ran in full, by name."
    import papermill
    from conftest import NBS

    from optbench.panels.record import harvest
    def run(name):
        out = tmp_path_factory.mktemp('soak') / f'{name}.ipynb'
        papermill.execute_notebook(NBS / 'benchmarks' / f'{name}.ipynb', out, {'full': True},
                                   kernel_name='python3', progress_bar=False, store_widget_state=False)
        return {record['name']: np.array(record['samples']) for record in harvest(out)}
    return run


@pytest.mark.soak
def test_verdicts_are_honest_in_the_long_run(soaked):
    rate = {name: float(samples[0]) for name, samples in soaked('verdicts').items()}
    for machine in ('idle', 'busy neighbour'):
        assert (rate[f'equal, {machine}: better'] + rate[f'equal, {machine}: worse']) * 200 <= 16
        assert rate[f'equal, {machine}: undecided'] <= .2 and rate[f'5% slower, {machine}: worse'] >= .9


@pytest.mark.soak
def test_latency_agrees_with_torch(soaked):
    for name, ratios in soaked('latency').items():
        lo, hi = np.exp(judging.median_interval(np.log(ratios), .95))
        assert .97 <= lo and hi <= 1.03, f'{name}: [{lo:.3f}, {hi:.3f}]'
