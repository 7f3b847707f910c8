"""What a matter weighs: who tells it, how many are independent, who denies it, which figures differ."""
