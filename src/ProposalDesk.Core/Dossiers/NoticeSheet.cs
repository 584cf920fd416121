using ProposalDesk.Core.Calendar;
using ProposalDesk.Core.Proposals;

namespace ProposalDesk.Core.Dossiers;

/// <summary>督办单 as a printed form (documents.md §4).</summary>
public static class NoticeSheet
{
    public static Typesetting.SupervisionNotice Of(CaseRecord record, SupervisionNotice notice) => new()
    {
        Title = $"{record.Bureau.Name}督办单",
        Author = record.Bureau.Name,
        Date = notice.IssuedOn,
        Number = notice.DocumentNumber,
        CaseName = $"{record.Proposal.NumberInWords}《{record.Proposal.Title}》",
        Responsible = $"{record.Proposal.LeadSectionName}　{record.Proposal.HandlerName}",
        Late = notice.Late,
        Demand = notice.Demand,
        DueOn = notice.DueOn,
        IssuedBy = notice.IssuedBy,
        IssuedOn = notice.IssuedOn,
        Answer = notice.Answer ?? "",
        Measures = notice.Measures ?? "",
        NewDate = notice.NewDate,
        Closed = notice.ClosedOn is { } day ? $"{notice.ClosedBy}　{day.InWords()}" : "",
    };
}
