using UglyToad.PdfPig;
using UglyToad.PdfPig.Tokens;

namespace ProposalDesk.Typesetting.Tests.Inspection;

/// <summary>The objects a PDF is made of, references followed.</summary>
internal sealed class PdfObjects(PdfDocument document)
{
    public DictionaryToken Catalog => document.Structure.Catalog.CatalogDictionary;

    /// <summary>Every object of the file.</summary>
    public IEnumerable<IToken> All =>
        document.Structure.CrossReferenceTable.ObjectOffsets.Keys.Select(key => document.Structure.GetObject(key).Data);

    /// <summary>Every dictionary, also those within others and those of streams.</summary>
    public IEnumerable<DictionaryToken> Dictionaries => All.SelectMany(Within);

    public IToken? Resolved(IToken? token) =>
        token is IndirectReferenceToken reference ? Resolved(document.Structure.GetObject(reference.Data).Data) : token;

    public IToken? Get(DictionaryToken? dictionary, string name) =>
        dictionary is not null && dictionary.TryGet(NameToken.Create(name), out var value) ? Resolved(value) : null;

    public DictionaryToken? Dictionary(IToken? token) => Resolved(token) switch
    {
        DictionaryToken dictionary => dictionary,
        StreamToken stream => stream.StreamDictionary,
        _ => null,
    };

    public DictionaryToken? Dictionary(DictionaryToken? dictionary, string name) => Dictionary(Get(dictionary, name));

    public string? Name(DictionaryToken? dictionary, string name) => (Get(dictionary, name) as NameToken)?.Data;

    public string? Text(DictionaryToken? dictionary, string name) => Get(dictionary, name) switch
    {
        StringToken text => text.Data,
        HexToken text => text.Data,
        _ => null,
    };

    /// <summary>An array's members; a single one counts as an array of one.</summary>
    public IReadOnlyList<IToken> Array(DictionaryToken? dictionary, string name) => Get(dictionary, name) switch
    {
        null => [],
        ArrayToken array => [.. array.Data.Select(member => Resolved(member)!)],
        var one => [one],
    };

    /// <summary>A number tree's values by their keys.</summary>
    public IReadOnlyDictionary<int, IToken> NumberTree(DictionaryToken? root)
    {
        var found = new Dictionary<int, IToken>();
        var numbers = Array(root, "Nums");
        for (var i = 0; i + 1 < numbers.Count; i += 2)
        {
            found[((NumericToken)numbers[i]).Int] = numbers[i + 1];
        }

        foreach (var (key, value) in Array(root, "Kids").SelectMany(kid => NumberTree(Dictionary(kid))))
        {
            found[key] = value;
        }

        return found;
    }

    private static IEnumerable<DictionaryToken> Within(IToken token) => token switch
    {
        StreamToken stream => Within(stream.StreamDictionary),
        DictionaryToken dictionary => dictionary.Data.Values.SelectMany(Within).Prepend(dictionary),
        ArrayToken array => array.Data.SelectMany(Within),
        _ => [],
    };
}
