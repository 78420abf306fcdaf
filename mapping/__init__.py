"""Passerelle: from spreadsheets of competence poles to a directory with partner suggestions."""
