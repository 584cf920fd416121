using System.Text.RegularExpressions;
using ProposalDesk.Core.Organisation;
using ProposalDesk.Core.Proposals;

namespace ProposalDesk.Core.Intake.Reading;

/// <summary>The cells of first proposer and co-signers as typed, ordered entries.</summary>
internal static partial class ProposerCells
{
    public static IReadOnlyList<ReadProposer> Read(
        string first, string coSigners, AuthorshipType? authorship, ProposalKind kind, ICollection<Doubt> doubts)
    {
        var proposers = new List<ReadProposer>();
        var names = Names(first);
        if (names is [var person, var organisation] && authorship != AuthorshipType.Collective
            && !IsOrganisation(person) && IsOrganisation(organisation))
        {
            proposers.Add(new(ProposerType.Person, person, organisation, true));
            Doubt($"{kind.FirstProposer()}一格里印有“{OneLine(first)}”：已理解为一位{kind.Proposers()}及其单位。如果是两位{kind.Proposers()}，请拆开。");
        }
        else
        {
            proposers.AddRange(names.Select((name, i) => Entry(name, authorship, i == 0)));
            if (names.Count > 1)
            {
                Doubt($"{kind.FirstProposer()}一格里有 {names.Count} 个名字："
                    + $"第一个作为{kind.FirstProposer()}，其余作为{kind.CoSigner()}，请核对。");
            }
        }

        // A collective's co-signers may be persons: the type of the proposal speaks only for the first.
        proposers.AddRange(Names(coSigners).Select((name, i) => Entry(name, null, proposers.Count == 0 && i == 0)));
        foreach (var name in proposers.Select(p => p.Name).Where(n => InnerSpace().IsMatch(n)))
        {
            Doubt($"“{name}”中间有空格，已照原样保留，请核对是否多余。");
        }

        foreach (var twice in proposers.GroupBy(p => p.Name).Where(g => g.Count() > 1))
        {
            Doubt($"{kind.Proposers()}“{twice.Key}”出现了 {twice.Count()} 次，请核对。");
        }

        return proposers;

        void Doubt(string message) => doubts.Add(new(nameof(ReadProposal.Proposers), message));
    }

    private static ReadProposer Entry(string name, AuthorshipType? authorship, bool isFirst) =>
        new(authorship == AuthorshipType.Collective
            || IsOrganisation(name) ? ProposerType.Organisation : ProposerType.Person, name, null, isFirst);

    private static List<string> Names(string cell) =>
        [.. Separator().Split(cell).Select(PrintedText.Clean).Where(n => n.Length > 0)];

    // Few people have names of five characters, and some of those with fewer end like an organisation (…会, …社).
    private static bool IsOrganisation(string name) =>
        Party().IsMatch(name) || (Characters.Count(PrintedText.Label(name)) >= 5 && OrganisationEnd().IsMatch(PrintedText.Label(name)));

    private static string OneLine(string text) => text.Replace('\n', ' ');

    [GeneratedRegex(@"[,，、;；\n]")]
    private static partial Regex Separator();

    [GeneratedRegex(@"^(民革|民盟|民建|民进|农工党|致公党|九三学社|台盟|工商联|总工会|团市委|妇联)")]
    private static partial Regex Party();

    [GeneratedRegex(@"(委|部|社|组|会|联|公司|集团|中心|局|厅|室|校|学|院|所|界别)$")]
    private static partial Regex OrganisationEnd();

    [GeneratedRegex(@"\S\s+\S")]
    private static partial Regex InnerSpace();
}
