"""Events held against provisions of sanctions regimes; regimes are YAML under data/regimes or a user's own file."""

from primafacie.assessment.assess import assess
from primafacie.assessment.diff import diff_regimes
from primafacie.assessment.grouping import FindingGroup, group_findings
from primafacie.assessment.loading import (
    DEFAULT_REGIMES,
    check_regime,
    load_regime,
    load_regimes,
    load_source,
    packaged_names,
)
from primafacie.assessment.regime import Conduct, Exemption, Milestone, Provision, Regime

__all__ = [
    "DEFAULT_REGIMES",
    "Conduct",
    "Exemption",
    "FindingGroup",
    "Milestone",
    "Provision",
    "Regime",
    "assess",
    "check_regime",
    "diff_regimes",
    "group_findings",
    "load_regime",
    "load_regimes",
    "load_source",
    "packaged_names",
]
