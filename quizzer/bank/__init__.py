"""The question bank: YAML files in, frozen typed questions out, and the checks that keep them right."""
