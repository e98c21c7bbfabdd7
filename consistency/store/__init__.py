"""Earlier articles and their claims, on disk."""
