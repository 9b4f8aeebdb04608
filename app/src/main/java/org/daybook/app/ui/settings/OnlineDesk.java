package org.daybook.app.ui.settings;

import java.util.UUID;
import org.daybook.app.service.devices.DeviceOverview;
import org.daybook.app.service.online.Online;
import org.daybook.model.protocol.ChangeAnswer;
import org.daybook.model.protocol.CodeAnswer;
import org.daybook.model.protocol.DeviceChange;

/// What these screens ask of the server in the name of the person signed in. All of it may take as
/// long as the network does, but [#devicesHere].
public interface OnlineDesk {

  /// The devices of this branch, by this desk's own rows.
  DeviceOverview devicesHere();

  /// The devices of all branches that the person is in charge of.
  DeviceOverview devices();

  Online<CodeAnswer> activate(UUID branchId, String deviceName);

  Online<ChangeAnswer> change(UUID deviceId, DeviceChange change, String words);

  Online<CodeAnswer> invite(UUID staffId);
}
