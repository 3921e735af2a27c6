"""Quadratic energy: sums, with an influence that flattens out at both ends.

Source: Potyka 2018, "Continuous dynamical systems for weighted bipolar argumentation", KR 2018.
"""

from argmap.evaluation.influences import quadratic, quadratic_slopes
from argmap.evaluation.modular_semantics import Modular, add_up, slopes_of_sum

MODULAR = Modular(add_up, quadratic, slopes_of_sum, quadratic_slopes)
