using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;
using ProposalDesk.Core.Administration;
using ProposalDesk.Core.Organisation;

namespace ProposalDesk.Web.Features.YearReminders;

/// <summary>催办阶梯 of a year, a row for each kind of deadline.</summary>
public sealed class YearRemindersForm
{
    public long Version { get; set; }

    public Dictionary<DeadlineKind, Row> Rows { get; set; } = [];

    [BindNever, ValidateNever]
    public int Year { get; set; }

    public ChangeYearReminders.Command ToCommand(long bureauId, int year) => new(
        bureauId, year,
        [.. Rows.OrderBy(r => r.Key).Select(r =>
            new ReminderEntry(r.Key, r.Value.DaysBefore, r.Value.RepeatWorkingDays, r.Value.HeadFromChaser, r.Value.LeaderFromChaser))],
        Version);

    public sealed class Row
    {
        public string? DaysBefore { get; set; }

        public int? RepeatWorkingDays { get; set; }

        public int? HeadFromChaser { get; set; }

        public int? LeaderFromChaser { get; set; }
    }
}
