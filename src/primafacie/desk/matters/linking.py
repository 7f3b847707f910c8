"""Whether two conducts are one, with the reasons in words."""

import math
from typing import NamedTuple

from primafacie.desk.matters.conduct import Conduct
from primafacie.desk.matters.features import Outcomes, Veto, find_outcomes, find_veto, share_of_wording, shared_words
from primafacie.desk.matters.sentences import outcome_sentence, veto_sentence, wording_sentence
from primafacie.desk.matters.settings import load_linking


class Reason(NamedTuple):
    """One thing that speaks for or against.

    Attributes:
        feature: Name of the feature, as in linking.yaml; for what rules it out "veto".
        weight: What it adds to the log odds; negative infinity for what rules it out.
        sentence: The same in words that a person can read.
    """

    feature: str
    weight: float
    sentence: str


class Comparison(NamedTuple):
    """Two conducts held against one another; symmetrical but for the order of `a` and `b`.

    Attributes:
        score: Probability that they are one, from 0 to 1; 0 where something rules it out.
        same: Whether the score reaches the threshold of linking.yaml.
        veto: What rules it out, if anything.
    """

    a: Conduct
    b: Conduct
    score: float
    same: bool
    veto: Veto | None
    outcomes: Outcomes
    wording: float

    @property
    def likeness(self) -> float | None:
        """The score; None where something rules it out."""
        return self.score if self.veto is None else None

    @property
    def reasons(self) -> tuple[Reason, ...]:
        """What speaks for and against, heaviest first; outcomes without weight are left out."""
        if self.veto is not None:
            return (Reason("veto", -math.inf, veto_sentence(self.veto, self.a, self.b)),)
        settings = load_linking()
        found = [
            Reason(outcome[0], settings.weights[outcome], outcome_sentence(*outcome, self.a, self.b))
            for outcome in self.outcomes
            if outcome in settings.weights
        ]
        if self.wording > 0:
            words = shared_words(self.a, self.b)
            found.append(Reason("wording", settings.wording.weight * self.wording, wording_sentence(words)))
        return tuple(sorted(found, key=lambda reason: (-abs(reason.weight), reason.feature)))


def compare(a: Conduct, b: Conduct) -> Comparison:
    """Hold two conducts against one another.

    The score is the logistic of the weights in data/desk/linking.yaml; what can never be one conduct scores 0.
    """
    veto = find_veto(a, b)
    if veto is not None:
        return Comparison(a, b, 0.0, False, veto, (), 0.0)
    settings = load_linking()
    outcomes = find_outcomes(a, b)
    wording = share_of_wording(a, b)
    weights = settings.weights
    odds = settings.bias.weight + settings.wording.weight * wording
    for outcome in outcomes:
        odds += weights.get(outcome, 0.0)
    score = round(1 / (1 + math.exp(-odds)), 6)
    return Comparison(a, b, score, score >= settings.threshold, None, outcomes, wording)
