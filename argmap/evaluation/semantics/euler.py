"""Euler-based: sums, with an influence that grows with the exponential of the energy.

Source: Amgoud and Ben-Naim 2017, "Evaluation of arguments in weighted bipolar graphs", ECSQARU 2017.
"""

from argmap.evaluation.influences import euler, euler_slopes
from argmap.evaluation.modular_semantics import Modular, add_up, slopes_of_sum

MODULAR = Modular(add_up, euler, slopes_of_sum, euler_slopes)
