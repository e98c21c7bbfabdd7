"""What the actions of ``consistency archive`` do."""
