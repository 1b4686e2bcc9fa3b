"""Agreements of the pairs of a plan, filled into Word templates: 责任书, 补充协议."""
