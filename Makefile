# Two commands: `make run` and `make test`. The rest is for people who change Houvast.
PYTHON ?= python3
UV_VERSION := 0.13.9
BIN := .venv/bin

.PHONY: run test test-long lint format types lock clean bench

run: .venv/run.stamp
	@exec $(BIN)/python main.py

# Measuring coverage doubles the time, so only continuous integration asks for it: COVERAGE=1.
test: .venv/dev.stamp lint types
ifdef COVERAGE
	$(BIN)/coverage erase
	$(BIN)/pytest -n auto --dist loadgroup --cov --cov-report=
	$(BIN)/coverage report --fail-under=85
else
	$(BIN)/pytest -n auto --dist loadgroup
endif

test-long: .venv/dev.stamp
	HOUVAST_TEST_PROFILE=long $(BIN)/pytest -n auto --dist loadgroup -m "long or not long"

# Some minutes, on a machine that does nothing else; docs/figures.md says what the lines mean.
bench: .venv/dev.stamp .venv-bench/bench.stamp
	$(BIN)/python -m benchmarks.start
	$(BIN)/python -m benchmarks.updates
	$(BIN)/python -m benchmarks.lag
	$(BIN)/python -m benchmarks.units
	$(BIN)/python -m benchmarks.redaction
	$(BIN)/python -m benchmarks.links
	$(BIN)/python -m benchmarks.export
	$(BIN)/python -m benchmarks.reading

lint: .venv/dev.stamp
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/lint-imports --no-cache
	$(BIN)/python main.py check

types: .venv/dev.stamp
	$(BIN)/mypy

format: .venv/dev.stamp
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

# All locks, with hashes and without any host's name.
lock: $(BIN)/uv
	$(BIN)/uv pip compile --universal --generate-hashes --quiet --upgrade --python-version 3.11 \
		--custom-compile-command "make lock" pyproject.toml -o requirements.lock
	$(BIN)/uv pip compile --universal --generate-hashes --quiet --upgrade --python-version 3.11 \
		--custom-compile-command "make lock" -c requirements.lock \
		pyproject.toml --group dev -o requirements-dev.lock
	$(BIN)/uv pip compile --universal --generate-hashes --quiet --upgrade --python-version 3.11 \
		--custom-compile-command "make lock" --group bench -o requirements-bench.lock

$(BIN)/uv:
	$(PYTHON) -c "import sys; sys.exit('Houvast needs Python 3.11 or newer, found ' + sys.version.split()[0] if sys.version_info < (3, 11) else 0)"
	$(PYTHON) -m venv .venv
	$(BIN)/python -m pip install --quiet --disable-pip-version-check uv==$(UV_VERSION)

# uv itself stays in the environment: nothing that the locks do not name is taken away.
.venv/run.stamp: requirements.lock | $(BIN)/uv
	$(BIN)/uv pip install --quiet --python $(BIN)/python --require-hashes -r requirements.lock
	@touch $@

.venv/dev.stamp: requirements-dev.lock | $(BIN)/uv
	$(BIN)/uv pip install --quiet --python $(BIN)/python --require-hashes -r requirements-dev.lock
	@touch $@ .venv/run.stamp

# What Houvast is only measured beside lives apart from it.
.venv-bench/bench.stamp: requirements-bench.lock | $(BIN)/uv
	$(BIN)/uv venv --quiet --clear --python $(BIN)/python .venv-bench
	$(BIN)/uv pip install --quiet --python .venv-bench/bin/python --require-hashes -r requirements-bench.lock
	@touch $@

clean:
	rm -rf .venv .venv-bench build .mypy_cache .ruff_cache .pytest_cache .hypothesis
