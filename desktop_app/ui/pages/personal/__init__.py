"""The page that decides about data of people: findings at the left, the chosen one and its treatments at the right."""
