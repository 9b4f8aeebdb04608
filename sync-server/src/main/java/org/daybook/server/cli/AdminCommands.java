package org.daybook.server.cli;

import picocli.CommandLine;

/// All commands of the administration.
public final class AdminCommands {
  private AdminCommands() {}

  public static void addTo(CommandLine line, AdminContext context) {
    line.addSubcommand(OrganisationCommands.group(context).line());
    line.addSubcommand(BranchCommands.group(context).line());
    line.addSubcommand(StaffCommands.group(context).line());
    line.addSubcommand(DeviceCommands.activationCodes(context).line());
    line.addSubcommand(DeviceCommands.group(context).line());
    line.addSubcommand(AccessCommands.group(context).line());
    line.addSubcommand(new ProfileCommand(context));
    line.addSubcommand(new ImportCommand(context));
    line.addSubcommand(new DemoCommand(context));
    line.addSubcommand(new TakeInCommand(context));
    line.addSubcommand(new BackupCommands.Write(context));
    line.addSubcommand(new BackupCommands.Read(context));
    line.addSubcommand(new LostRowsCommand(context));
    line.addSubcommand(new LedgerCommand(context));
    line.addSubcommand(new DayCommand(context));
    line.addSubcommand(new CompactCommand(context));
  }
}
