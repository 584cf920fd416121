using ProposalDesk.Core.Deadlines;
using ProposalDesk.Core.Feedback;
using ProposalDesk.Core.Organisation;
using ProposalDesk.Core.Proposals;

namespace ProposalDesk.Web.Features.Proposals;

/// <summary>The case page: where it stands, what this person does next, and one tab.</summary>
/// <param name="Holder">现在在谁手里</param>
/// <param name="Chased">已催办2次，最近6月3日; null where nobody was chased.</param>
/// <param name="ChaserAnswer">王宁答复预计5月20日完成：…; null where nobody answered, or nothing is late any more.</param>
/// <param name="Next">The one primary button; null when nothing waits for this person.</param>
/// <param name="More">What else the table offers, under 更多.</param>
/// <param name="Content">The model of the tab's partial view.</param>
/// <param name="List">The list the person came from, to leaf through; null without one.</param>
public sealed record ProposalPage(
    Proposal Proposal,
    string SessionName,
    Light Light,
    IReadOnlyList<string>? CaseWhy,
    string Holder,
    ProposalPage.Due? NextDue,
    string? RoundReason,
    string? Chased,
    string? ChaserAnswer,
    ProposalPage.StepLink? Next,
    IReadOnlyList<ProposalPage.StepLink> More,
    IReadOnlyList<ProposalPage.Tab> Tabs,
    string TabKey,
    object Content,
    string? List)
{
    public string TabView => "_" + char.ToUpperInvariant(TabKey[0]) + TabKey[1..];

    public bool MayAnswerChaser => More.Any(l => l.Step == ProposalStep.AnswerChaser);

    public string ResultInWords => Proposal.Result is { } result ? result.Label() : "—";

    /// <summary>The internal limit of whoever has the case now; observers are not shown it.</summary>
    /// <param name="Late">已过3个工作日; null while there is time.</param>
    public sealed record Due(string Label, DateOnly On, string? Late, IReadOnlyList<string> Why);

    public sealed record StepLink(ProposalStep Step, string Label);

    /// <param name="Count">Null where a number says nothing.</param>
    public sealed record Tab(string Key, string Label, int? Count);
}
