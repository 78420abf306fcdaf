"""The application: `streamlit run app.py`."""

from mapping.ui import main

main()
