"""Calendar days as whole numbers, with no zone and no clock."""
