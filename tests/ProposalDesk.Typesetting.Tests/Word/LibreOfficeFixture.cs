using System.Diagnostics;
using ProposalDesk.Bench;

namespace ProposalDesk.Typesetting.Tests.Word;

/// <summary>All samples as DOCX, opened by LibreOffice and printed; one start for all of them.</summary>
public sealed class LibreOfficeFixture : IAsyncLifetime
{
    public static readonly IReadOnlyList<string> Samples = [.. SampleDocuments.All.Select(sample => sample.Name)];

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("desk-word-");

    public PrintedPdf Printed(string sample) => new(File.ReadAllBytes(Path.Combine(_folder.FullName, sample + ".pdf")));

    public async ValueTask InitializeAsync()
    {
        await using var typesetting = new TypesetterFixture();
        foreach (var sample in Samples)
        {
            var model = SampleDocuments.All.Single(s => s.Name == sample).Model;
            await File.WriteAllBytesAsync(Path.Combine(_folder.FullName, sample + ".docx"), await typesetting.Typesetter
                .WriteWordAsync(model, CancellationToken.None));
        }

        await File.WriteAllTextAsync(Path.Combine(_folder.FullName, "fonts.conf"), Fonts());
        var start = new ProcessStartInfo("soffice") { WorkingDirectory = _folder.FullName };
        start.Environment["FONTCONFIG_FILE"] = Path.Combine(_folder.FullName, "fonts.conf");
        foreach (var argument in new[] { $"-env:UserInstallation=file://{_folder.FullName}/profile", "--headless", "--convert-to", "pdf" }
            .Concat(Samples.Select(s => s + ".docx")))
        {
            start.ArgumentList.Add(argument);
        }

        var office = await Tool.RunAsync(start, "libreoffice-writer-nogui", atMost: 3 * Patience.Long);
        Assert.True(Samples.All(s => File.Exists(Path.Combine(_folder.FullName, s + ".pdf"))), office.Errors);
    }

    public ValueTask DisposeAsync()
    {
        _folder.Delete(recursive: true);

        return ValueTask.CompletedTask;
    }

    // the open faces stand in for those the file names, as on a machine that has none of them
    private static string Fonts()
    {
        var places = TypesettingPlaces.Find(new TypesettingOptions());
        var folders = string.Concat(places.FontFolders.Select(folder => $"<dir>{folder}</dir>"));
        var names = new[] { ("仿宋_GB2312", "FandolFang R"), ("楷体_GB2312", "FandolKai"), ("黑体", "FandolHei"), ("宋体", "FandolSong"),
            ("方正小标宋简体", "Noto Serif SC Black") };
        var aliases = string.Concat(names.Select(name => $"""
            <match target="pattern"><test name="family"><string>{name.Item1}</string></test>
              <edit name="family" mode="assign" binding="strong"><string>{name.Item2}</string></edit></match>
            """));

        return $"""
            <?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd">
            <fontconfig><include ignore_missing="yes">/etc/fonts/fonts.conf</include>{folders}{aliases}</fontconfig>
            """;
    }
}
