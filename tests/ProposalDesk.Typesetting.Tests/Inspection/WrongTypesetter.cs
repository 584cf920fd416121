using Microsoft.Extensions.DependencyInjection;

namespace ProposalDesk.Typesetting.Tests.Inspection;

/// <summary>The typesetter with one thing about its templates or its worker changed for the worse.</summary>
internal static class WrongTypesetter
{
    /// <param name="changes">What is changed in which file of Templates or Worker.</param>
    public static async Task<byte[]> RenderAsync(DocumentModel model, params (string File, string From, string To)[] changes)
    {
        var places = TypesettingPlaces.Find(new TypesettingOptions());
        var root = Directory.CreateTempSubdirectory("desk-wrong-");
        try
        {
            foreach (var (source, name) in new[] { (places.Templates, "Templates"), (places.Worker, "Worker") })
            {
                var target = root.CreateSubdirectory(name).FullName;
                foreach (var from in Directory.GetFiles(source).Where(from => from.EndsWith(".typ", StringComparison.Ordinal)
                    || from.EndsWith(".mjs", StringComparison.Ordinal) || from == places.WrongGlyphs))
                {
                    File.Copy(from, Path.Combine(target, Path.GetFileName(from)));
                }
            }

            Directory.CreateSymbolicLink(
                Path.Combine(root.FullName, "Worker", "node_modules"), Path.Combine(places.Worker, "node_modules"));
            foreach (var (file, from, to) in changes)
            {
                var changed = Path.Combine(root.FullName, file);
                var text = await File.ReadAllTextAsync(changed);
                Assert.Contains(from, text, StringComparison.Ordinal);
                await File.WriteAllTextAsync(changed, text.Replace(from, to, StringComparison.Ordinal));
            }

            await using var services = TypesetterFixture.Services(new()
            {
                ["Typesetting:WorkerDirectory"] = Path.Combine(root.FullName, "Worker"),
                ["Typesetting:FontDirectory"] = places.OpenFonts,
                ["Typesetting:RefuseWarnings"] = "true",
            });

            return await services.GetRequiredService<ITypesetter>().RenderAsync(model, TestContext.Current.CancellationToken);
        }
        finally
        {
            root.Delete(recursive: true);
        }
    }
}
