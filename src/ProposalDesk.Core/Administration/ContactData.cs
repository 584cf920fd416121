using System.Security.Cryptography;
using System.Text;
using ProposalDesk.Core.Organisation;
using ProposalDesk.Core.Privacy;

namespace ProposalDesk.Core.Administration;

/// <summary>How members are reached, as it is still kept for some cases: what an erasure would take (domain.md §1).</summary>
/// <param name="Imports">Files from which only these cases were read.</param>
public sealed record ContactData(IReadOnlyList<ContactData.OfCase> Cases, IReadOnlyList<ContactData.Source> Imports)
{
    /// <param name="Proposers">Whose it is, as they are named in the case.</param>
    /// <param name="Scans">Of returned sheets.</param>
    public sealed record OfCase(
        long Id, ProposalKind Kind, string CaseNumber, int Year, string Title, string Proposers, PrivateText? Phone, PrivateText? Address,
        PrivateText? OriginalText, IReadOnlyList<Scan> Scans)
    {
        public string NumberInWords => Kind.NumberInWords(CaseNumber);

        /// <summary>电话、地址、扫描件2份</summary>
        public string InWords => string.Join('、', ((string?[])
        [
            Phone is null ? null : "电话",
            Address is null ? null : "地址",
            OriginalText is null ? null : "导入的原始文字",
            Scans.Count == 0 ? null : $"征询意见表扫描件{Scans.Count}份",
        ]).OfType<string>());
    }

    public sealed record Scan(long FileId, string Name, string ProposerName);

    public sealed record Source(long FileId, string Name);

    public bool IsEmpty => Cases.Count == 0;

    /// <summary>What was shown, so that nothing else is erased than what somebody has read.</summary>
    public string Mark => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join(
        ' ', Cases.Select(c => $"{c.Id}{c.InWords}").Concat(Imports.Select(i => i.Name))))))[..16];

    /// <summary>3件：电话3个，地址2个，征询意见表扫描件1份，导入的原文件1个</summary>
    public string InWords => string.Join('，', ((string?[])
    [
        Count("电话", Cases.Count(c => c.Phone is not null), "个"),
        Count("地址", Cases.Count(c => c.Address is not null), "个"),
        Count("导入的原始文字", Cases.Count(c => c.OriginalText is not null), "件"),
        Count("征询意见表扫描件", Cases.Sum(c => c.Scans.Count), "份"),
        Count("导入的原文件", Imports.Count, "个"),
    ]).OfType<string>());

    private static string? Count(string what, int count, string of) => count == 0 ? null : $"{what}{count}{of}";
}
