"""`python -m bench.screens [--quick]`: print the table of the desk's pages."""

import sys

from bench.screens.report import report

if __name__ == "__main__":
    print(report(quick="--quick" in sys.argv))
