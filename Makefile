# make run: the application with the sample, on this computer only.   make test: every check and test.
PYTHON ?= python3
BIN := .venv/bin
export OPENBLAS_NUM_THREADS := 1

.PHONY: run test lint unit lock samples messages clean

run: .venv/run.stamp
	@test -e var/passerelle.sqlite || test -n "$$DATABASE_URL" || $(BIN)/python -m mapping sample
	@$(BIN)/python -m mapping serve

test: lint unit

lint: .venv/dev.stamp
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports

unit: .venv/dev.stamp
	$(BIN)/pytest -n 2

# Exact pins for both, from pyproject.toml.
lock: .venv/dev.stamp
	$(BIN)/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-annotate --no-header \
		-o requirements.txt pyproject.toml
	$(BIN)/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-annotate --no-header \
		--extra dev -o requirements-dev.txt pyproject.toml

# Rebuild data/samples/ byte for byte from data/sources/.
samples: .venv/dev.stamp
	$(BIN)/python -m data.make_samples

.venv/run.stamp: requirements.txt
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
		{ echo "Passerelle demande Python 3.11 ou plus récent (make run PYTHON=python3.12)."; exit 1; }
	test -x $(BIN)/python || $(PYTHON) -m venv .venv
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.txt
	@touch $@

.venv/dev.stamp: requirements-dev.txt
	test -x $(BIN)/python || $(PYTHON) -m venv .venv
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements-dev.txt
	@touch $@

clean:
	rm -rf .venv var .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache
