"""The grounded extension: what must be accepted, leaving every doubt open.

Source: Dung 1995; algorithm after Modgil and Caminada 2009, "Proof theories and algorithms for abstract argumentation
frameworks".
"""

from argmap.evaluation.dung_framework import Framework, read_framework
from argmap.evaluation.extensions import Extension, label_by
from argmap.evaluation.results import Labelling
from argmap.evaluation.terms import Terms
from argmap.model.graph import Graph


def label(graph: Graph, terms: Terms) -> Labelling:
    """Return the standing of every statement and step by the grounded extension."""
    framework = read_framework(graph, terms)
    return label_by(framework, [extension(framework)])


def extension(framework: Framework) -> Extension:
    """Return the grounded extension: repeatedly accept what nothing attacks, and discard what that attacks."""
    attacked: list[list[int]] = [[] for _ in framework.attackers]
    for node, attackers in enumerate(framework.attackers):
        for attacker in attackers:
            attacked[attacker].append(node)
    standing_against = [len(attackers) for attackers in framework.attackers]
    queue = [node for node, number in enumerate(standing_against) if not number]
    accepted, left_out = set(queue), set[int]()
    while queue:
        for victim in attacked[queue.pop()]:
            if victim in left_out:
                continue
            left_out.add(victim)
            for other in attacked[victim]:
                standing_against[other] -= 1
                if not standing_against[other]:
                    accepted.add(other)
                    queue.append(other)
    return frozenset(accepted)
