"""A rulebook of somebody who means harm: markup, scripts, control characters and odd ids wherever there is text."""

from pathlib import Path

from primafacie.assessment import load_regime
from primafacie.assessment.regime import Regime

EVIL = '<script>alert(1)</script><img src=x onerror=alert(2)>\\" onclick=\\"x {{ 7*7 }} \\x1b[31m\\u202e'
"""As it stands between the double quotes of a YAML string."""

HOSTILE = """
id: small
title: "EVIL"
issuer: "EVIL"
target: "EVIL"
committee: "EVIL"
legal_basis: "EVIL"
notice: "EVIL"
status:
  state: disputed
  note: "EVIL"
  disputes: [{by: [RU, XX], position: "EVIL", sources: [s]}]
sources:
  s: {title: "EVIL", url: "https://example.org/\\"onmouseover=alert(3)"}
  t: {title: "EVIL", url: "https://example.org/?a=b&c=<d>"}
  u: {title: "EVIL", url: "https://example.org/fine"}
instruments:
  "1 \\" onclick=\\"alert(4)": {title: "EVIL", adopted: 2020-01-01, url: "https://example.org/'x"}
chronology:
  - {date: 2020-01-01, kind: adoption, title: "EVIL", sources: [s]}
groups:
  arms: {title: "EVIL"}
exemptions:
  e: {summary: "EVIL", told_by: [[x]], goods: {any_of: [{class: arms, annex: "EVIL"}]}, verified: text, sources: [t]}
provisions:
  - id: "1 \\" onclick=\\"alert(4)/EVIL"
    instrument: "1 \\" onclick=\\"alert(4)"
    paragraph: "EVIL"
    group: arms
    in_force: {from: 2020-01-01}
    binds: "EVIL"
    forbids: "EVIL"
    summary: "EVIL"
    note: "EVIL"
    conduct:
      - event: transfer
        roles: {supplier: {state: [RU]}}
        words: {"EVIL": {any_of: [x]}}
        cap: {amounts: [{value: 5, unit: "EVIL"}], per: "EVIL"}
        goods: {any_of: [{class: arms, hs: ["93"], annex: "EVIL"}]}
    exemptions: [e]
    verified: text
    sources: [s, t, u]
  - id: "1 \\" onclick=\\"alert(4)/2"
    instrument: "1 \\" onclick=\\"alert(4)"
    paragraph: "2"
    group: arms
    in_force: {from: 2020-01-01}
    binds: "EVIL"
    forbids: "EVIL"
    summary: "EVIL"
    bears_on: ["1 \\" onclick=\\"alert(4)/EVIL"]
    verified: none
"""


def hostile_regime(folder: Path) -> Regime:
    """The rulebook, loaded; it is valid."""
    path = folder / "hostile.yaml"
    path.write_text(HOSTILE.replace("EVIL", EVIL), encoding="utf-8")
    return load_regime(path)
