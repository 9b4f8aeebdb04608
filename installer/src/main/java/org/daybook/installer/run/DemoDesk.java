package org.daybook.installer.run;

import java.util.Optional;
import org.daybook.app.AppConfig;
import org.daybook.app.Wiring;
import org.daybook.app.service.activation.ActivationResult;

/// The one desk of the demonstration, enrolled the way any desk is.
final class DemoDesk {
  private DemoDesk() {}

  /// The desk in the folder, enrolled at the centre if it is new, and sent to where the centre
  /// listens this time.
  ///
  /// @throws IllegalStateException where the centre does not enrol it
  static Wiring at(DemoCentre centre, DemoFolder folder) {
    var config = AppConfig.of(Optional.of(folder.desk()), Optional.of(centre.url()), folder.root());
    var wiring = Wiring.of(config);
    if (!wiring.activated()) {
      var result = wiring.activation().activate(centre.url(), centre.activationCode(), null);
      if (!(result instanceof ActivationResult.Activated)) {
        throw new IllegalStateException("the demo desk was not enrolled: " + result);
      }
    }
    return wiring;
  }
}
