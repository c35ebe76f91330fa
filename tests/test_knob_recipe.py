"""Knobs and recipes for any values: bounds, grids, round trips, equality, and whatever a file may hold."""
import math
import pickle

import numpy as np
import pytest
import yaml
from hypothesis import assume, example, given, settings
from hypothesis import strategies as st
from optbench.core.basics import OptbenchError
from optbench.core.knob import Knob
from optbench.core.recipe import Recipe
from optbench.core.technique import Technique, knobs_of

settings.register_profile('repeatable', deadline=None, derandomize=True)
settings.load_profile('repeatable')
LETTERS = ('plain', 'größe', '大きさ', '<b>bold</b>', "it's", 'a: b', '- x', '', 'null', '1e3', '\u202eabc', '🙂')


class Everything(Technique):
    "Have a knob of every kind."
    ratio = Knob(1., lo=.01, hi=10, log=True, gt=0, doc="Any positive number.")
    shift = Knob(0., lo=-1, hi=1, doc="Any number.")
    count = Knob(3, lo=0, hi=9, ge=0, doc="Any whole number from 0.")
    flag = Knob(True, doc="Yes or no.")
    kind = Knob('plain', choices=LETTERS, doc="One of several words.")
    bound = Knob(None, lo=.1, hi=1, gt=0, doc="A number, or None for no bound.")


class Other(Technique):
    "Have one knob."
    größe = Knob(.5, lo=0, hi=1, ge=0, le=1, doc="A name beyond ASCII.")


finite = st.floats(allow_nan=False, allow_infinity=False)
positive = st.floats(min_value=0, exclude_min=True, allow_nan=False)
bounds = st.none() | st.floats(min_value=1e-6, max_value=1e6)
everything = st.builds(Everything, ratio=positive, shift=st.floats(allow_nan=False), flag=st.booleans(),
                       count=st.integers(0, 2**40), kind=st.sampled_from(LETTERS), bound=bounds)
others = st.builds(Other, größe=st.floats(0, 1))
techniques = st.tuples(everything) | st.tuples(everything, others) | st.just(())
sizes = st.none() | st.integers(1, 10**6)
rates = st.none() | positive.filter(math.isfinite)
recipes = st.builds(lambda ts, lr, n: Recipe(*ts, lr=lr, batch_size=n), techniques, rates, sizes)
scalars = st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=8) | st.just(10**400)


def branches(trees): return st.lists(trees, max_size=3) | st.dictionaries(scalars, trees, max_size=3)


trees = st.recursive(scalars, branches, max_leaves=8)


@st.composite
def numeric_knobs(draw):
    "Knobs with a range that is legal."
    log, whole = draw(st.booleans()), draw(st.booleans())
    numbers = st.integers(1 if log else -1000, 10**6) if whole else st.floats(1e-6 if log else -1e6, 1e6)
    lo, hi = sorted([draw(numbers), draw(numbers)])
    assume(lo < hi)
    legal = draw(st.sampled_from([{}, dict(ge=lo), dict(le=hi), dict(ge=lo, le=hi)]))
    return Knob(draw(st.sampled_from([lo, hi])), lo=lo, hi=hi, log=log, doc="Drawn.", **legal)


@given(numeric_knobs(), st.integers(2, 20))
def test_grid_is_legal_and_within_the_range(knob, n):
    values = knob.grid(n)
    assert 1 <= len(values) <= n and len({*values}) == len(values)
    assert all(knob.check(v) == v and knob.lo <= v <= knob.hi for v in values)


@given(numeric_knobs(), st.integers(0, 2**32))
def test_sample_is_legal_within_the_range_and_repeatable(knob, seed):
    value = knob.sample(np.random.default_rng(seed))
    assert knob.check(value) == value and knob.lo <= value <= knob.hi
    assert value == knob.sample(np.random.default_rng(seed))


@given(numeric_knobs(), trees)
def test_check_returns_the_knobs_type_or_one_sentence(knob, value):
    try: found = knob.check(value)
    except OptbenchError as e:
        assert len(str(e).splitlines()) == 1 and str(e).endswith('.')
        return
    assert type(found) is knob.type and knob.check(found) == found == value and not math.isnan(found)


@given(st.sampled_from(sorted(knobs_of(Everything))), trees)
def test_any_value_is_taken_or_refused_in_one_sentence(name, value):
    try: t = Everything(**{name: value})
    except OptbenchError as e: assert name in str(e) and len(str(e).splitlines()) == 1
    else: assert t.values[name] == value and Everything(**t.values) == t


SIDES = [('gt', 1.5, 1), ('ge', 1, .5), ('lt', .5, 1), ('le', 1, 1.5)]


@pytest.mark.parametrize('bound, inside, outside', SIDES)
def test_bounds(bound, inside, outside):
    knob = Knob(inside, **{bound: 1}, doc="Bounded.")
    assert knob.check(inside) == inside
    with pytest.raises(OptbenchError, match=f'{outside}'): knob.check(outside)


@given(recipes)
def test_recipe_survives_yaml_dict_and_pickle(recipe):
    copies = (Recipe.from_yaml(recipe.to_yaml()), Recipe.from_dict(recipe.to_dict()),
              pickle.loads(pickle.dumps(recipe)))
    for back in copies:
        assert back == recipe and hash(back) == hash(recipe) and repr(back) == repr(recipe)


@given(recipes)
def test_recipe_file_is_plain_data(tmp_path_factory, recipe):
    path = tmp_path_factory.getbasetemp()/'größe.yaml'
    recipe.to_yaml(path)
    assert Recipe.from_yaml(path) == recipe
    assert yaml.safe_load(path.read_text('ascii'))['optbench'] == 1


@given(recipes, recipes)
@example(Recipe(Everything(shift=0.)), Recipe(Everything(shift=-0.)))
def test_equal_recipes_hash_equally(a, b):
    assert a == a and (a == b) == (b == a)
    if a == b: assert hash(a) == hash(b)
    if a.to_yaml() == b.to_yaml(): assert a == b


@given(recipes, everything)
def test_replace_changes_what_it_names_only(recipe, other):
    changed = recipe.replace({f'Everything.{k}': v for k, v in other.values.items()})
    assert changed['Everything'] == other and changed.without('Everything') == recipe.without('Everything')
    assert recipe.replace({}) == recipe and changed.replace(lr=None, batch_size=None).lr is None


@given(recipes)
def test_order_of_writing_is_kept_and_code_compiles(recipe):
    assert [t.name for t in Recipe.from_yaml(recipe.to_yaml())] == [t.name for t in recipe]
    for style in ('optbench', 'pytorch'): compile(recipe.to_code(style), style, 'exec')


@given(trees)
@example({'techniques': 5})
@example({'techniques': [{'Everything': {1: 2}}]})
@example({'techniques': [{'Everything': [1]}]})
@example({'lr': 10**400})
@example({'batch_size': 1.5})
def test_a_file_may_hold_anything(tree):
    content = {'optbench': 1, **tree} if isinstance(tree, dict) else {'optbench': 1, 'techniques': tree}
    try: recipe = Recipe.from_yaml(yaml.safe_dump(content))
    except OptbenchError as e: assert len(str(e).splitlines()) == 1
    else: assert isinstance(recipe, Recipe)


@given(st.text(max_size=40))
@example('optbench: !!python/object/apply:os.getcwd []\n')
@example('optbench: [\n')
@example('optbench: !!bool x\n')
@example('when: 2001-13-45\n')
@example('\x00')
def test_a_file_may_be_no_recipe(text):
    with pytest.raises(OptbenchError): Recipe.from_yaml(text)


def test_no_value_of_another_version_is_read():
    with pytest.raises(OptbenchError, match='2'): Recipe.from_yaml('optbench: 2\ntechniques: []\n')


def test_names_are_suggested():
    with pytest.raises(OptbenchError, match='did you mean .größe.'): Other(grösse=1)
    with pytest.raises(OptbenchError, match='did you mean .Everything.ratio.|did you mean .ratio.'):
        Recipe(Everything()).replace({'Everything.ration': 1})
