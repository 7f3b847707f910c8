"""`python -m primafacie` is the command line."""

from primafacie.cli import main

if __name__ == "__main__":
    main()
