"""Two translations of the same layout: the static drawing (SVG) and the chart (Plotly)."""
