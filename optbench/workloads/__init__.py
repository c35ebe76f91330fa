"""Built-in workloads on data that ships in packages, found by name through nbdev's index and imported when first used."""
import importlib


def _catalog(): return importlib.import_module('optbench.workloads.catalog')


def __getattr__(name):
    if name.startswith('_') or name not in _catalog().indexed():
        raise AttributeError(f"module 'optbench.workloads' has no attribute {name!r}")
    return _catalog().load(name)


def __dir__(): return sorted({*globals(), *_catalog().indexed()})
