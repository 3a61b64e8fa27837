"""What generated evaluators stand on: typed inputs and results over the engine."""
