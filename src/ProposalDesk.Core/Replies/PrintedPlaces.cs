using ProposalDesk.Core.Documents;
using ProposalDesk.Core.Organisation;
using ProposalDesk.Core.Proposals;

namespace ProposalDesk.Core.Replies;

/// <summary>A text that papers print, and where people find it: 第85号提案的案由.</summary>
/// <param name="Owner">第85号提案; empty where the name says all.</param>
public sealed record PrintedPlace(string Name, string? Text, string Owner = "");

/// <summary>What papers are made of, place by place, so that a character no face can show is told with its case and field.</summary>
public static class PrintedPlaces
{
    /// <summary>What was registered, and whatever else of the case is loaded.</summary>
    public static IEnumerable<PrintedPlace> Of(Proposal proposal) =>
    [
        .. OfRegistration(proposal),
        .. Within(proposal.NumberInWords,
        [
            new("承办科室名称", proposal.LeadSectionName),
            new("承办人姓名", proposal.HandlerName),
            .. proposal.Assignments.Where(a => a.IsInForce).Select(a => new PrintedPlace("协办科室名称", a.SectionName)),
            .. proposal.Contacts.OrderBy(c => c.Number).Select(
                c => new PrintedPlace($"沟通记录{c.Number}", string.Concat(c.Place, c.BureauPeople, c.MemberPeople, c.Opinion, c.Result))),
            .. proposal.Replies.Where(r => r.Status != ReplyStatus.Draft || r.Draft is not null).SelectMany(r => Of(r.Content(), proposal)),
            .. proposal.Sheets.SelectMany(
                s => new PrintedPlace[] { new("征询意见表的签名人", s.ProposerName), new($"{s.ProposerName}的征询意见表的意见和建议", s.Current?.Comment) }),
        ]),
    ];

    public static IEnumerable<PrintedPlace> OfRegistration(Proposal proposal) => Within(proposal.NumberInWords,
    [
        .. proposal.Proposers.OrderBy(p => p.Order).Select(p => new PrintedPlace(PlaceOf(p, proposal.Kind), p.Name)),
        .. proposal.Proposers.OrderBy(p => p.Order)
            .Select(p => new PrintedPlace($"{(p.IsFirst ? proposal.Kind.FirstProposer() : proposal.Kind.CoSigner())}单位职务", p.Affiliation)),
        new("案由", proposal.Title),
        new("编号", proposal.CaseNumber),
        new("主办单位名称", proposal.LeadUnit),
        .. proposal.OtherUnits.Select(u => new PrintedPlace($"{u.Role.Label()}单位名称", u.Name)),
        .. proposal.Items.OrderBy(i => i.Order).SelectMany(i => new PrintedPlace[]
        {
            new($"第{i.PrintedNumber}条意见建议的标题", i.Heading), new($"第{i.PrintedNumber}条意见建议的说明", i.Explanation),
        }),
        new("背景材料", proposal.Background),
        new("板块", proposal.Themes),
    ]);

    /// <summary>What a letter is made of.</summary>
    public static IEnumerable<PrintedPlace> Of(LetterFacts facts) =>
    [
        .. OfRegistration(facts.Proposal),
        .. Within(facts.Proposal.NumberInWords, Of(facts.Reply.Content(), facts.Proposal)),
        new($"“{facts.Session.Name}”这一届次的名称", facts.Session.Name),
        .. Of(facts.Bureau),
    ];

    public static IEnumerable<PrintedPlace> Of(Bureau bureau) =>
    [
        new("本局设置", string.Concat(
            bureau.Name, bureau.ReplyMark, bureau.FileMark, bureau.ContactName, bureau.ContactPhone, bureau.InspectionOffice,
            bureau.CppccCommittee, bureau.CommitteeOf(ProposalKind.DeputySuggestion),
            bureau.MoreCopies, bureau.IssuingOffice)),
    ];

    private static IEnumerable<PrintedPlace> Of(ReplyContent content, Proposal proposal)
    {
        var printedNumbers = proposal.Items.ToDictionary(i => i.Order, i => i.PrintedNumber);

        return
        [
            new("开头语", content.Opening),
            new("更正的内容", content.Correction),
            .. content.Answers.Select(a => new PrintedPlace($"第{printedNumbers.GetValueOrDefault(a.ItemOrder)}条的答复", a.Text)),
            new("下一步工作", content.NextSteps),
            new("承诺事项", string.Concat(content.Commitments.Select(c => c.Text))),
            new("结束语", content.Closing),
        ];
    }

    private static IEnumerable<PrintedPlace> Within(string owner, IEnumerable<PrintedPlace> places) =>
        places.Select(p => p with { Owner = owner });

    private static string PlaceOf(Proposer proposer, ProposalKind kind) =>
        (proposer.IsFirst ? kind.FirstProposer() : kind.CoSigner()) + (proposer.Type == ProposerType.Person ? "姓名" : "名称");
}
