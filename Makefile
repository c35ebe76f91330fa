# optbench: the two commands are `make lab` and `make test`; `make` alone lists the others.
BIN := .venv/bin
TUTORIAL := nbs/tutorials/01_clipping.ipynb
.DEFAULT_GOAL := help
.PHONY: help lab test demo export readme docs docs-check pages bench soak clean

help:  ## list the commands
	@grep -hE '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/^([a-z-]+):.*## */\1|/' | awk -F'|' '{printf "  make %-11s %s\n", $$1, $$2}'

lab:  ## make .venv where it is missing and open JupyterLab on the clipping tutorial
	@tools/venv.sh lab
	@$(BIN)/optbench lab $(TUTORIAL)

test:  ## lessons, browser journeys and tests; under 20 minutes on two cores
	@tools/venv.sh dev
	@tools/test.sh

demo:  ## run the clipping tutorial without a browser and leave an HTML page
	@tools/venv.sh lab
	@$(BIN)/optbench run $(TUTORIAL) --page

export:  ## write the package and README.md from the notebooks
	@tools/venv.sh dev
	@$(BIN)/nbdev_export
	@$(BIN)/nbdev_clean
	@$(BIN)/python tools/readme.py

readme:  ## write README.md from nbs/index.ipynb
	@tools/venv.sh dev
	@$(BIN)/python tools/readme.py

docs: docs-check  ## render the site into _docs (needs Quarto)
	@command -v quarto >/dev/null || { echo 'Quarto is missing: see https://quarto.org/docs/get-started'; exit 1; }
	@$(BIN)/python -c 'from plotly.offline import get_plotlyjs; print(get_plotlyjs())' > nbs/plotly.min.js
	@PATH="$(CURDIR)/$(BIN):$$PATH" $(BIN)/nbdev_docs

docs-check:  ## check titles, links and pictures of all pages, without Quarto
	@tools/venv.sh dev
	@$(BIN)/python tools/docs_check.py

pages:  ## execute the pages people read and keep their outputs, alone on the machine; NAMES chooses
	@tools/venv.sh dev
	@$(BIN)/python tools/pages.py $(NAMES)

bench:  ## run the benchmark notebooks in full, alone on the machine; results in artifacts/bench
	@tools/venv.sh dev
	@$(BIN)/python tools/bench.py

soak:  ## the long tests: minutes to hours
	@tools/venv.sh dev
	@$(BIN)/python -m pytest -m soak -p no:cacheprovider

clean:  ## remove what was built, but not .venv
	@rm -rf build dist _docs _proc artifacts *.egg-info .pytest_cache .hypothesis
	@find optbench tests tools -name __pycache__ -type d -prune -exec rm -rf {} +
