namespace ProposalDesk.Core.Audit;

/// <summary>What the record says of a change: old and new value of everything that is different now (domain.md §1).</summary>
internal sealed class OldAndNew
{
    private readonly List<string> _changes = [];

    public bool IsEmpty => _changes.Count == 0;

    /// <summary>Says nothing where both are the same.</summary>
    public OldAndNew Say(string what, string? before, string? after)
    {
        if ((before ?? "") != (after ?? ""))
        {
            _changes.Add($"{what}由{Quoted(before)}改为{Quoted(after)}");
        }

        return this;
    }

    /// <summary>名称由“数据科”改为“数据资源科”；次序由“1”改为“2”</summary>
    public string InWords => string.Join("；", _changes);

    private static string Quoted(string? value) => string.IsNullOrEmpty(value) ? "空白" : $"“{value}”";
}
