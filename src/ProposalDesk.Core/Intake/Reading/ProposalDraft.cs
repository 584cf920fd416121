using ProposalDesk.Core.Organisation;

namespace ProposalDesk.Core.Intake.Reading;

/// <summary>One proposal while its blocks are being read.</summary>
/// <param name="kind">As the paper has it.</param>
/// <param name="wanted">As the import has it: doubts are told in its words.</param>
internal sealed class ProposalDraft(string caseNumber, ProposalKind? kind, ProposalKind? wanted)
{
    private const int MaxFieldLength = 1_000;

    private readonly Dictionary<Field, string> _values = [];
    private readonly List<(string Number, string Heading, FlowingText Explanation)> _items = [];
    private readonly List<Doubt> _doubts = [];
    private readonly List<string> _original = [];

    public string CaseNumber { get; } = caseNumber;

    /// <summary>届次 as a list names it.</summary>
    public string? Session => Value(Field.Session);

    public FlowingText Background { get; } = new();

    /// <summary>The explanation of the item read last; null before the first.</summary>
    public FlowingText? LastExplanation => _items.Count > 0 ? _items[^1].Explanation : null;

    public void Keep(SourceBlock block) => _original.Add(block.Raw);

    public void Set(Field field, string text)
    {
        if (text.Length == 0)
        {
            return;
        }

        if (_values.TryGetValue(field, out var before) && before != text)
        {
            Doubt(PropertyOf(field), $"出现了两次：采用了“{before}”，另一处是“{text}”。");
            return;
        }

        _values[field] = text;
    }

    /// <summary>The cell of a form goes on in the next row or behind a page break; false when it cannot be that long.</summary>
    public bool Extend(Field field, string text)
    {
        var before = _values.GetValueOrDefault(field, "");
        if (Characters.Count(before) + Characters.Count(text) > MaxFieldLength)
        {
            return false;
        }

        var separator = field is Field.CoSigners or Field.FirstProposer ? "," : "";
        _values[field] = before.Length > 0 ? before + separator + text : text;
        Doubt(PropertyOf(field), $"“{text}”印在下一行，已接在前面，请核对。");
        return true;
    }

    public void AddItem(string number, string heading, string explanation)
    {
        var flow = new FlowingText();
        flow.AddParagraph(explanation);
        _items.Add((number, heading, flow));
    }

    public void Doubt(string field, string message) => _doubts.Add(new(field, message));

    public void DoubtLastItem(string message) => Doubt($"Items[{_items.Count - 1}].Explanation", message);

    public ReadProposal Build()
    {
        var authorship = _values.TryGetValue(Field.Authorship, out var type)
            ? Parsed(Field.Authorship, type, Fields.Authorship(type))
            : null;
        var proposers = ProposerCells.Read(Value(Field.FirstProposer) ?? "", Value(Field.CoSigners) ?? "", authorship, Words, _doubts);
        CheckItems();
        CheckTexts();

        return new ReadProposal
        {
            CaseNumber = CaseNumber,
            Kind = KindOnPaper,
            Authorship = authorship,
            Title = Value(Field.Title),
            Proposers = proposers,
            SubmittedOn = Day(Field.SubmittedOn),
            ReferredOn = Day(Field.ReferredOn),
            DueOn = Day(Field.DueOn),
            ContactPhone = Value(Field.Phone),
            ContactAddress = Value(Field.Address),
            Items = [.. _items.Select(i => new ReadItem(i.Number, i.Heading, i.Explanation.Text))],
            Background = Background.IsEmpty ? null : Background.Text,
            Role = Value(Field.Role) is { } role ? Parsed(Field.Role, role, Fields.Role(role)) : null,
            Doubts = _doubts,
            Original = string.Join('\n', _original),
        };
    }

    /// <summary>A form tells everything; what is missing in it was lost or not printed.</summary>
    public void CheckComplete()
    {
        Missing(Field.Title, "没有找到案由，请填写。");
        Missing(Field.FirstProposer, $"没有找到{Words.FirstProposer()}，请填写。");
        Missing(Field.SubmittedOn, $"没有找到{Words.Noun()}日期。");
        if (_items.Count == 0)
        {
            Doubt(nameof(ReadProposal.Items), "没有找到意见建议，请对照原件填写。");
        }

        if (Background.IsEmpty)
        {
            Doubt(nameof(ReadProposal.Background), "没有找到背景材料。");
        }
    }

    private ProposalKind? KindOnPaper => kind ?? (Value(Field.Kind) is { } word ? Fields.KindIn(word) : null);

    private ProposalKind Words => wanted ?? KindOnPaper ?? ProposalKind.CppccProposal;

    private string? Value(Field field) => _values.GetValueOrDefault(field);

    private DateOnly? Day(Field field) => Value(field) is { } text ? Parsed(field, text, Fields.Date(text)) : null;

    private T? Parsed<T>(Field field, string text, T? value)
        where T : struct
    {
        if (value is null)
        {
            Doubt(PropertyOf(field), $"没有看懂“{text}”，请填写。");
        }

        return value;
    }

    private void Missing(Field field, string message)
    {
        if (!_values.ContainsKey(field))
        {
            Doubt(PropertyOf(field), message);
        }
    }

    private void CheckItems()
    {
        var numbers = new HashSet<string>();
        foreach (var (item, i) in _items.Select((item, i) => (item, i)))
        {
            if (item.Number.Length == 0)
            {
                Doubt($"Items[{i}].PrintedNumber", $"“{item.Heading}”没有编号，请对照原件补上。");
            }
            else if (!numbers.Add(item.Number))
            {
                Doubt($"Items[{i}].PrintedNumber", $"编号 {item.Number} 出现了两次，请核对。");
            }
        }

        if (_items.Count > 0 && _items[0].Number is not ("" or "1" or "一"))
        {
            Doubt(nameof(ReadProposal.Items), $"意见建议从第 {_items[0].Number} 条开始，可能只收到分给本单位的部分，请核对办理方式。");
        }
    }

    private void CheckTexts()
    {
        CheckText(nameof(ReadProposal.Title), Value(Field.Title) ?? "");
        if (TextDoubts.LooksLikeAdvertisement(Value(Field.Title) ?? ""))
        {
            Doubt(nameof(ReadProposal.Title), "案由里像是混进了网页广告或链接，请对照原件删改。");
        }

        foreach (var (item, i) in _items.Select((item, i) => (item, i)))
        {
            CheckText($"Items[{i}].Heading", item.Heading);
            CheckText($"Items[{i}].Explanation", item.Explanation.Text, item.Explanation.Doubts);
        }

        CheckText(nameof(ReadProposal.Background), Background.Text, Background.Doubts);
    }

    private void CheckText(string field, string text, IEnumerable<string>? known = null) =>
        _doubts.AddRange((known ?? []).Concat(TextDoubts.In(text)).Select(message => new Doubt(field, message)));

    private static string PropertyOf(Field field) => field switch
    {
        Field.CaseNumber => nameof(ReadProposal.CaseNumber),
        Field.Kind => nameof(ReadProposal.Kind),
        Field.Authorship => nameof(ReadProposal.Authorship),
        Field.Title => nameof(ReadProposal.Title),
        Field.FirstProposer or Field.CoSigners => nameof(ReadProposal.Proposers),
        Field.Phone => nameof(ReadProposal.ContactPhone),
        Field.Address => nameof(ReadProposal.ContactAddress),
        Field.SubmittedOn => nameof(ReadProposal.SubmittedOn),
        Field.ReferredOn => nameof(ReadProposal.ReferredOn),
        Field.DueOn => nameof(ReadProposal.DueOn),
        Field.Role => nameof(ReadProposal.Role),
        Field.Items => nameof(ReadProposal.Items),
        Field.Background => nameof(ReadProposal.Background),
        _ => "",
    };
}
