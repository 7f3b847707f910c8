# Everything here needs Python 3.11+, make and a package registry; the first target sets up .venv by itself.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
COMPILE := $(BIN)/pip-compile --quiet --strip-extras --generate-hashes --allow-unsafe --no-header \
	--no-emit-index-url --no-emit-find-links --no-emit-trusted-host --no-emit-options
RUN := $(VENV)/.ready-run
DEV := $(VENV)/.ready-dev
OTHERS := .venv-bench/.ready

.DEFAULT_GOAL := help
.PHONY: help demo test check format lint types docs generated score train-claims bench lock clean

help:  ## Show this help
	@grep -hE '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/^([a-z-]+):.*## /  make \1	/' | expand -t 18

$(RUN): requirements.lock pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo "primafacie needs Python 3.11 or newer; try: make PYTHON=python3.12"; exit 2; }
	@test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	@echo "Setting up $(VENV) (once; about a minute) …"
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check -r requirements.lock
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --editable .
	@touch $@

$(DEV): $(RUN) requirements-dev.lock
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check -r requirements-dev.lock
	@touch $@

demo: $(RUN)  ## Read the sample reports: print findings and matters, write demo/examples.html and demo/desk.sqlite
	@mkdir -p demo
	@rm -f demo/desk.sqlite*
	@$(BIN)/primafacie read examples/reports/* --output demo/examples.html
	@$(BIN)/primafacie read examples/reports/wire-story.txt
	@$(BIN)/primafacie desk init --desk demo/desk.sqlite >/dev/null
	@$(BIN)/primafacie desk add --desk demo/desk.sqlite examples/reports
	@$(BIN)/primafacie desk matters --desk demo/desk.sqlite --order sources --limit 6
	@echo
	@echo "Who says what of one of them: .venv/bin/primafacie desk show --desk demo/desk.sqlite MATTER"
	@echo "All sample reports, each row linked to its words: demo/examples.html"
	@if [ -t 1 ] && [ -z "$$CI" ]; then $(BIN)/python -m webbrowser -t "file://$(CURDIR)/demo/examples.html" >/dev/null 2>&1 || true; fi

test: $(DEV)  ## Run the tests
	@$(BIN)/python -m pytest -n 2 --dist loadfile

check: format lint types generated test  ## Run what CI runs: format, lint, types, generated files, tests and docs

format: $(DEV)  ## Check the format (mend it with: .venv/bin/ruff format)
	@$(BIN)/ruff format --check .

lint: $(DEV)  ## Check the code with ruff
	@$(BIN)/ruff check .

types: $(DEV)  ## Check the types with mypy --strict
	@$(BIN)/mypy

generated: $(DEV)  ## Check that generated files are up to date
	@$(BIN)/python -m primafacie.record.schema
	@$(BIN)/python docs/generate.py --record
	@git diff --exit-code -- src/primafacie/record/*.schema.json docs/reference/record.md || { echo "these were stale and have been rewritten; commit them"; exit 1; }

docs: $(DEV)  ## Check the documentation: links, commands and settings
	@$(BIN)/python -m pytest -q tests/docs

score: $(DEV)  ## Measure accuracy on the shared sets against the floors
	@$(BIN)/python -m benchmarks.run_score

train-claims: $(DEV)  ## Train a model of claims from the shared corpus, for your own use (docs/reference/settings.md)
	@$(BIN)/python -m benchmarks.train_claims

# What the times layer is measured beside stands apart; where it cannot be installed, its figures are skipped.
$(OTHERS): benchmarks/requirements-others.txt $(DEV)
	@{ $(BIN)/python -m venv .venv-bench && \
		.venv-bench/bin/python -m pip install --quiet --disable-pip-version-check -r $< && touch $@; } || \
		{ rm -rf .venv-bench; echo "the libraries of $< cannot be installed; their figures are skipped"; }

bench: $(DEV) $(OTHERS)  ## Measure speed, as ratios to the bare language pipeline in the same run
	@$(BIN)/python -m benchmarks.run_bench

lock:  ## Resolve the dependencies anew into the lock files
	@test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	@test -x $(BIN)/pip-compile || $(BIN)/python -m pip install --quiet pip-tools
	@$(COMPILE) --output-file requirements.lock pyproject.toml
	@$(COMPILE) --extra dev --output-file requirements-dev.lock pyproject.toml

clean:  ## Remove what was built
	rm -rf $(VENV) .venv-bench build dist demo .pytest_cache .mypy_cache .ruff_cache .hypothesis
