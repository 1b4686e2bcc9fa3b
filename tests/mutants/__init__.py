"""Would the tests notice? Rules and terms changed a little, one half at a time."""
