using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;
using ProposalDesk.Core.Administration;
using ProposalDesk.Core.Organisation;

namespace ProposalDesk.Web.Features.YearReminders;

/// <summary>How long ahead people are reminded in a year, a row for each kind of deadline.</summary>
public sealed class YearRemindersForm
{
    public long Version { get; set; }

    public Dictionary<DeadlineKind, Row> Rows { get; set; } = [];

    [BindNever, ValidateNever]
    public int Year { get; set; }

    public ChangeYearReminders.Command ToCommand(long bureauId, int year) => new(
        bureauId, year,
        [.. Rows.OrderBy(r => r.Key).Select(r => new ReminderEntry(r.Key, r.Value.DaysBefore))],
        Version);

    public sealed class Row
    {
        public string? DaysBefore { get; set; }
    }
}
