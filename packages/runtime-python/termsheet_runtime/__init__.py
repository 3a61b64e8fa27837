"""All that an emitted evaluator needs: exact numbers to derivations."""
