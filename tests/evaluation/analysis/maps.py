"""The small map that is reported for in several forms."""

SHOP = """\
argmap: 1
title: Does the shop stay open?
theses: [stay, close]
sources: {ledger: {title: The ledger, reliability: B}}
claims:
  stay: {text: The shop stays open., contradicts: close}
  close: {text: The shop closes.}
evidence:
  trade: {text: The trade has grown., source: ledger, supports: stay}
  debts: {text: The shop has debts., source: ledger, supports: close}
assumptions:
  lasts: {text: The trade will last., supports: trade -> stay}
counterarguments:
  paid: {text: The debts are paid., undercuts: debts -> close}
  rent: {text: The rent is high., attacks: {stay: {strength: weak}}}
"""
