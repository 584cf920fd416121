using System.Text;
using System.Text.RegularExpressions;
using ProposalDesk.Web.Tests.TestBed;

namespace ProposalDesk.Web.Tests.Attack;

/// <summary>Fills a form as no page would fill it. What comes of it is told by the random numbers alone.</summary>
internal sealed partial class HostileBody(FoundForm form, string? token, Random random)
{
    /// <summary>Markup that may stand on no page as it is.</summary>
    public const string Markup = "<xq9 onfocus=alert(1)>";

    // As they travel: some are no text at all.
    private static readonly string[] _values =
    [
        "", "%20", "%00", "a%00b", "%EF%BF%BE", "%EF%BF%BF%EF%B7%90", "%ED%A0%80", "x%ED%B0%80", "%C0%AF", "%FF%FE", "%zz", "%",
        "%E2%80%8B%E2%80%8D%E2%81%A0", "%E3%85%A4", E("\u202E倒过来\u2066"), "%F0%9F%92%A9", E("\u0301\u0301\u0301"), E("粮\r\n仓"),
        "%0D%0ASet-Cookie%3A+a%3Db",
        "maybe", "on", "true%2Cfalse", "-1", "0", "7", "1", "99999999999999999999", "9223372036854775807", "-2147483649", "1e308", "NaN",
        "0x10", "1.5", "%EF%BC%91%EF%BC%92", E("∞"), "null", "undefined", "%5B%5D", "%7B%7D",
        "9999-12-31", "0001-01-01", "2021-02-30", "10000-01-01", "2021-13-45T25%3A61", "1949-09-30", "24%3A00",
        E(Markup), E($"\">'>{Markup}"), E($"</textarea></script>{Markup}"), E("{{7*7}}${7*7}@(1+1)"), E("{办复率"), E("' OR 1=1;--"),
        E("\"; drop table \"Users\";--"), E("%' and '1'='1"), E("../../../../etc/passwd"), E("..\\..\\windows\\win.ini"),
        E("/etc/passwd\0.pdf"),
        E("//evil.example/"), E("/\\evil.example"), E("https://evil.example/"), E("javascript:alert(1)"), E("https://例子/é"),
        E("=cmd|' /C calc'!A0"),
        E("a@b.example\r\nBcc: c@d.example"), E("\u2028\u2029"), E("Ⅷ①㈱"), E(new string('\uFDFA', 50)),
    ];

    private static readonly string[] _fileNames =
    [
        "a.pdf", "a.docx", "a.xlsx", "a.png", "../../a.pdf", "a\u202Efdp.exe", "", new string('长', 300) + ".pdf", "a.pdf\0.exe",
        $"{Markup}.pdf",
    ];

    private readonly List<(string Name, string Value)> _fields = [.. form.Fields.Select(f => (E(f.Key), E(f.Value)))];
    private readonly List<string> _done = [];

    /// <summary>What was done to the form, in words.</summary>
    public string Told => string.Join(", ", _done);

    public HttpRequestMessage Request()
    {
        for (var i = random.Next(1, 5); i > 0; i--)
        {
            SpoilField();
        }

        if (!form.IsPost)
        {
            return new(HttpMethod.Get, new UriBuilder(form.Address) { Query = Joined(_fields) }.Uri);
        }

        var request = new HttpRequestMessage(HttpMethod.Post, form.Address) { Content = Body() };
        if (random.Next(12) == 0)
        {
            Done("asked for as JSON");
            request.Headers.TryAddWithoutValidation("Accept", "application/json");
        }

        return request;
    }

    private HttpContent Body()
    {
        var whole = token is null ? _fields : [.. _fields, (Page.TokenField, E(token))];
        switch (random.Next(24))
        {
            case 0:
                Done("1,100 more keys");
                return Text(Joined([.. whole, .. Enumerable.Range(0, 1_100).Select(i => ($"k{i}", ""))]));
            case 1:
                Done("20,000 more keys");
                return Text(Joined([.. whole, .. Enumerable.Range(0, 20_000).Select(i => ($"{i}", "1"))]));
            case 2:
                Done("a key of 5,000");
                return Text(Joined([.. whole, (new string('k', 5_000), "1")]));
            case 3:
                Done("multipart cut off");
                return Text("--x\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\nabc", "multipart/form-data; boundary=x");
            case 4:
                Done("multipart without a boundary");
                return Text(Joined(whole), "multipart/form-data");
            case 5:
                Done("JSON");
                return Text("{\"Title\":[{\"a\":", "application/json");
            case 6:
                Done("half of it");
                var text = Joined(whole);
                return Text(text[..random.Next(text.Length + 1)]);
            case 7:
                Done("brackets without partners");
                return Text(Joined(
                    [.. whole, ("a[b", "1"), ("%5B0", "2"), ("Items%5B", "3"), ("Items%5B0%5D%5B1", "4"), ("]", "5"), ("", "6")]));
            case 8:
                Done("another charset");
                return Text(Joined(whole), "application/x-www-form-urlencoded; charset=utf-7");
            case > 16 when form.Files.Count == 0:
            case > 8 when form.Files.Count > 0:
                return Multipart(whole);
            default:
                return Text(Joined(whole));
        }
    }

    private MultipartFormDataContent Multipart(IReadOnlyList<(string Name, string Value)> fields)
    {
        Done("as multipart");
        var parts = new MultipartFormDataContent($"x{random.Next()}");
        foreach (var (name, value) in fields)
        {
            var plain = Encoding.UTF8.GetBytes(Uri.UnescapeDataString(value));
            Add(parts, $"form-data; name=\"{Header(Uri.UnescapeDataString(name))}\"", plain);
        }

        foreach (var name in form.Files.Concat(random.Next(4) == 0 ? ["Unasked", form.Fields.Select(f => f.Key).FirstOrDefault("a")] : []))
        {
            var fileName = One(_fileNames);
            var rest = new byte[One([0, 1, 700, 60_000])];
            random.NextBytes(rest);
            byte[] content = [.. Encoding.Latin1.GetBytes(One(["", "%PDF-1.7\n", "PK\u0003\u0004", "\u0089PNG\r\n", "{\\rtf1"])), .. rest];
            Done($"file {fileName.Length}/{content.Length} as {name}");
            Add(parts, $"form-data; name=\"{Header(name)}\"; filename=\"{Header(fileName)}\"", content);
        }

        return parts;
    }

    private void SpoilField()
    {
        if (_fields.Count == 0)
        {
            return;
        }

        var place = random.Next(_fields.Count);
        var (name, value) = _fields[place];
        switch (random.Next(9))
        {
            case 0:
                _fields.RemoveAt(place);
                Done($"without {name}");
                break;
            case 1:
                _fields.Add((name, One(_values)));
                Done($"{name} twice");
                break;
            case 2 when Row().IsMatch(name):
                _fields[place] = (Row().Replace(name, $"%5B{One(["3", "503", "-1", "99999999999", "a", ""])}%5D", 1), value);
                Done($"{_fields[place].Name} for {name}");
                break;
            case 3 when Row().IsMatch(name):
                var list = name[..Row().Match(name).Index];
                _fields.RemoveAll(f => f.Name.StartsWith(list, StringComparison.Ordinal));
                Done($"without list {list}");
                break;
            case 4:
                _fields[place] = (name, E(new string('长', One([201, 4_100, 60_000]))));
                Done($"{name} long");
                break;
            case 5:
                _fields.AddRange(Enumerable.Repeat((name, value), 60));
                Done($"{name} 60 times");
                break;
            default:
                _fields[place] = (name, One(_values));
                Done($"{name}={_fields[place].Value}");
                break;
        }
    }

    private string One(string[] of) => of[random.Next(of.Length)];

    private int One(int[] of) => of[random.Next(of.Length)];

    private void Done(string what) => _done.Add(what.Length > 120 ? what[..120] : what);

    private static string Joined(IEnumerable<(string Name, string Value)> fields) =>
        string.Join('&', fields.Select(f => $"{f.Name}={f.Value}"));

    private static StringContent Text(string text, string type = "application/x-www-form-urlencoded")
    {
        var content = new StringContent(text, Encoding.ASCII);
        content.Headers.Remove("Content-Type");
        content.Headers.TryAddWithoutValidation("Content-Type", type);

        return content;
    }

    private static void Add(MultipartFormDataContent parts, string disposition, byte[] content)
    {
        var part = new ByteArrayContent(content);
        part.Headers.TryAddWithoutValidation("Content-Disposition", disposition);
        parts.Add(part);
    }

    // A line break would end the head: that is the broken one's part.
    private static string Header(string text) => text.ReplaceLineEndings(" ").Replace("\"", "%22", StringComparison.Ordinal);

    private static string E(string text) => Uri.EscapeDataString(text);

    [GeneratedRegex(@"%5B\d+%5D")]
    private static partial Regex Row();
}
