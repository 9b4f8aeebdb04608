package org.daybook.app.ui.firstrun;

import org.daybook.app.service.activation.ActivationResult;

/// Spends an activation code. Slow: not on the drawing thread.
@FunctionalInterface
public interface Activations {

  ActivationResult activate(String serverUrl, String code);
}
