"""A Jupyter-native optimization workbench for PyTorch models."""
import importlib
import sys

__version__ = "0.1.0"

# Public names of the floors. Techniques and panels are found by name through nbdev's index, so leaves need no entry here.
_PUBLIC = {
    'core.basics': ('OptbenchError',),
    'core.knob': ('Knob',),
    'core.measure': ('Measure',),
    'core.event': ('Event',),
    'core.env': ('environment',),
    'workloads.trainer': ('Workload',),
    'core.technique': ('Technique', 'find_technique', 'known_techniques'),
    'core.recipe': ('Recipe',),
    'core.run': ('Run', 'Result'),
    'core.goal': ('Goal',),
    'core.check': ('check_technique',),
    'meters.latency': ('measure_latency', 'timing_lock'),
    'meters.compare': ('compare',),
    'meters.verdict': ('Verdict', 'verdict'),
    'meters.memory': ('measure_memory',),
    'meters.forecast': ('forecast_memory',),
    'meters.largest': ('largest_batch',),
    'meters.find_lr': ('find_lr',),
    'techniques.model.depth_width': ('DepthWidth', 'shapes'),
    'techniques.model.prune': ('planned_sparsity', 'sparsity'),
    'sweeps.store': ('Store',),
    'sweeps.confirm': ('Sweep',),
    'sweeps.first_look': ('check',),
    'sweeps.export': ('export',),
    'panels.record': ('record',),
    'panels.report': ('report',),
    'panels.ladder': ('ladder',),
}
_WHERE = {name: module for module, names in _PUBLIC.items() for name in names}
_PACKAGES = ('core', 'meters', 'workloads', 'techniques', 'sweeps', 'panels')
_LEAVES = ('optbench.techniques.', 'optbench.panels.')


def _leaf(name):
    "The module of a leaf that defines the class `name`, from nbdev's index; nothing is imported to find it."
    from optbench._modidx import d
    return next((m for m, syms in d['syms'].items() if m.startswith(_LEAVES) and f'{m}.{name}' in syms), None)


def __getattr__(name):
    if name in _PACKAGES: return importlib.import_module(f'optbench.{name}')
    module = f'optbench.{_WHERE[name]}' if name in _WHERE else _leaf(name) if name[:1].isupper() else None
    if module is None:      # with `name` and `obj`, Python asks whether a near name was meant
        raise AttributeError(f"module 'optbench' has no attribute {name!r}", name=name, obj=sys.modules[__name__])
    return getattr(importlib.import_module(module), name)


def __dir__():
    from optbench._modidx import d
    leaves = [s.rsplit('.', 1)[1] for m, syms in d['syms'].items() if m.startswith(_LEAVES)
              for s in syms if s.count('.') == m.count('.') + 1]
    return sorted({*_WHERE, *_PACKAGES, '__version__', *(n for n in leaves if n[0].isupper())})
