// pipeline.json becomes a list of stages.
