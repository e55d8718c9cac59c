"""`python -m bench.uploads [--quick] [sqlite|postgresql]`: print the table of the phones' door."""

import sys

from bench.uploads.report import main

main(sys.argv[1:])
